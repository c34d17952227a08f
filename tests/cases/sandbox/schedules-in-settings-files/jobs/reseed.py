"""Loads test data into Procore's monthly sandbox."""

import os

import requests

API = "https://api-monthly.procore.com/rest/v1.0"


def handler(event=None, context=None):
    company = os.environ["PROCORE_COMPANY_ID"]
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": company}
    vendor = {"name": "Test Concrete"}
    requests.post(f"{API}/vendors", json={"company_id": company, "vendor": vendor}, headers=headers, timeout=30)


if __name__ == "__main__":
    handler()
