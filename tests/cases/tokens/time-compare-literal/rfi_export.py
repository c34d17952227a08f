"""Exports RFIs to CSV. Run from cron on the reporting box."""
import csv
import os
import sys
import time

import requests

API = "https://api.procore.com"


class Session:
    def __init__(self):
        self.token = ""
        self.token_time = 0

    def headers(self):
        if not self.token or time.time() - self.token_time > 7000:  # expect: PCR101
            self.login()
        return {
            "Authorization": "Bearer %s" % self.token,
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            "Accept": "application/json",
        }

    def is_old(self):
        if time.time() - self.token_time > 5400:  # expect: PCR101
            return True
        return False

    def login(self):
        payload = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        r = requests.post("https://login.procore.com/oauth/token", data=payload, timeout=30)
        r.raise_for_status()
        self.token = r.json()["access_token"]
        self.token_time = time.time()


def main(project_id):
    s = Session()
    out = csv.writer(sys.stdout)
    out.writerow(["number", "subject", "status", "due"])
    page = 1
    while True:
        if s.is_old():
            s.login()
        r = requests.get(
            "%s/rest/v1.0/projects/%s/rfis" % (API, project_id),
            headers=s.headers(),
            params={"page": page, "per_page": 100},
            timeout=60,
        )
        r.raise_for_status()
        rows = r.json()
        if not rows:
            break
        for row in rows:
            out.writerow([row["number"], row["subject"], row["status"], row.get("due_date")])
        page += 1


if __name__ == "__main__":
    main(sys.argv[1])
