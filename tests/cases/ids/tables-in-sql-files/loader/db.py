import os

import psycopg
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

PROJECT = """
INSERT INTO raw.projects (id, name, company_id) VALUES (%(number)s, %(name)s, %(company)s)
ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name
"""
RFI = "INSERT INTO raw.rfis (rfi_id, project_id, subject) VALUES (%s, %s, %s)"
VENDOR = "INSERT INTO vendors (vendor_number) VALUES (%s)"


def get(path, **params):
    return requests.get(f"{API}/{path}", headers=HEADERS, params=params, timeout=30).json()


def load(company):
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        for project in get(f"companies/{company}/projects"):
            row = {"number": project["id"], "name": project["name"], "company": company}
            cursor.execute(PROJECT, {"number": project["id"], "name": project["name"], "company": company})
            cursor.executemany(RFI, [(r["id"], project["id"], r["subject"]) for r in get(f"projects/{project['id']}/rfis")])
            print(row)
        cursor.executemany(VENDOR, [(v["id"],) for v in get("vendors", company_id=company)])
