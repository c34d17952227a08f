import sqlite3

import requests


def pull(token, company):
    db = sqlite3.connect("x.db")
    db.execute("CREATE TABLE IF NOT EXISTS projects (id INTEGER PRIMARY KEY, procore_id INTEGER, name TEXT)")
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    for row in requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json():
        db.execute("INSERT INTO projects (procore_id, name) VALUES (?, ?)", (row["id"], row["name"]))
