"""Fills the development sandbox with demo vendors."""
import os
from urllib.parse import urljoin

import requests

SANDBOX = "https://sandbox.procore.com"
TOKEN_URL = "https://sandbox.procore.com/oauth/token"  # expect: PCR104


def login():
    answer = requests.post(
        TOKEN_URL,
        json={
            "grant_type": "client_credentials",
            "client_id": os.environ["SANDBOX_CLIENT_ID"],
            "client_secret": os.environ["SANDBOX_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def create_vendor(session, company_id, name):
    answer = session.post(
        urljoin(SANDBOX, "/rest/v1.0/vendors"),
        json={"company_id": company_id, "vendor": {"name": name}},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["id"]


def main():
    company_id = os.environ["SANDBOX_COMPANY_ID"]
    session = requests.Session()
    session.headers.update({"Authorization": f"Bearer {login()}", "Procore-Company-Id": company_id})
    for name in ("Acme Concrete", "Blue Ridge Steel", "Delta Glazing"):
        print(create_vendor(session, company_id, name))


if __name__ == "__main__":
    main()
