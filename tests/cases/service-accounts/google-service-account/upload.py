"""Copies RFI numbers into a Google Sheet with a Google service account."""
import os
import time

import gspread
import requests
from google.oauth2.service_account import Credentials

SERVICE_ACCOUNT_FILE = os.environ["GOOGLE_SERVICE_ACCOUNT_FILE"]
SCOPES = ["https://www.googleapis.com/auth/spreadsheets"]


def sheet():
    credentials = Credentials.from_service_account_file(SERVICE_ACCOUNT_FILE, scopes=SCOPES)
    return gspread.authorize(credentials).open_by_key(os.environ["SHEET_ID"]).sheet1


class ProcoreLogin:
    def __init__(self):
        self.body = {"created_at": 0, "expires_in": 0}

    def bearer(self):
        if time.time() > self.body["created_at"] + self.body["expires_in"] - 60:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.body = answer.json()
        return self.body["access_token"]


def main():
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROJECT_ID']}/rfis",
        headers={
            "Authorization": f"Bearer {ProcoreLogin().bearer()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    answer.raise_for_status()
    sheet().append_rows([[row["number"], row["subject"]] for row in answer.json()])


if __name__ == "__main__":
    main()
