"""Looks for our marker vendor; if it is gone, the monthly sandbox has been refreshed, whatever the date."""
import os

import requests

API = "https://api-monthly.procore.com/rest/v1.0"
MARKER = "ZZ do not delete (seed marker)"
COMPANY = os.environ["PROCORE_COMPANY_ID"]


class Sandbox:
    def __init__(self, token):
        self.http = requests.Session()
        self.http.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": COMPANY})

    def was_refreshed(self):
        answer = self.http.get(
            f"{API}/vendors", params={"company_id": COMPANY, "filters[search]": MARKER}, timeout=30
        )
        answer.raise_for_status()
        return not answer.json()

    def seed(self):
        for name in ("Test Vendor A", "Test Vendor B", MARKER):
            self.http.post(
                f"{API}/vendors", json={"company_id": COMPANY, "vendor": {"name": name}}, timeout=30
            ).raise_for_status()


if __name__ == "__main__":
    sandbox = Sandbox(os.environ["MONTHLY_SANDBOX_TOKEN"])
    if sandbox.was_refreshed():
        sandbox.seed()
