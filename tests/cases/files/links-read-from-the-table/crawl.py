import os
import sqlite3

import requests

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def crawl(con: sqlite3.Connection, project):
    address = f"https://api.procore.com/rest/v1.1/projects/{project}/submittals"
    for row in requests.get(address, headers=HEADERS, timeout=30).json():
        con.executemany(
            "INSERT INTO pending (file_id, name, url) VALUES (?, ?, ?)",
            [(a["id"], a["name"], a["url"]) for a in row["attachments"]],
        )
