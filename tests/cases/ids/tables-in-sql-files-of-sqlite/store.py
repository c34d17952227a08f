"""SQLite's INTEGER has 64 bits."""
import os
import sqlite3
from pathlib import Path

import requests

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def load(company):
    with sqlite3.connect("jobsite.db") as db:
        db.executescript(Path("schema.sql").read_text())
        answer = requests.get(f"https://api.procore.com/rest/v1.0/companies/{company}/projects", headers=HEADERS, timeout=30)
        for project in answer.json():
            db.execute("INSERT INTO projects (procore_id, name) VALUES (:id, :name)", {"id": project["id"], "name": project["name"]})
