import sqlite3
from dataclasses import dataclass

import requests

API = "https://api.procore.com/rest/v1.0"


@dataclass
class Attachment:
    name: str
    link: str


def collect(token, company, project):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    rows = requests.get(f"{API}/projects/{project}/punch_items", headers=head).json()
    return [Attachment(name=a["filename"], link=a["url"]) for row in rows for a in row["attachments"]]


def download(attachment: Attachment):
    return requests.get(attachment.link, timeout=30).content  # expect: PCR302


def run(token, company, project):
    for attachment in collect(token, company, project):
        download(attachment)


def store(db: sqlite3.Connection, token, company, project):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    for row in requests.get(f"{API}/projects/{project}/punch_items", headers=head).json():
        for a in row["attachments"]:
            db.execute("INSERT INTO files (id, name, url) VALUES (?, ?, ?)", (a["id"], a["filename"], a["url"]))


def fetch_stored(db: sqlite3.Connection):
    for (url,) in db.execute("SELECT url FROM files"):
        requests.get(url)  # expect: PCR302
