"""Reseeds the monthly sandbox after Procore has refreshed it."""
import os
import time

import requests
from apscheduler.schedulers.blocking import BlockingScheduler

LOGIN = "https://login-sandbox-monthly.procore.com"
API = "https://api-monthly.procore.com"
COMPANY = os.environ["PROCORE_COMPANY_ID"]
scheduler = BlockingScheduler(timezone="America/New_York")
_token = {}


def bearer():
    if not _token or time.time() > _token["created_at"] + _token["expires_in"] - 60:
        answer = requests.post(
            LOGIN + "/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        _token.update(answer.json())
    return _token["access_token"]


@scheduler.scheduled_job("cron", day=2, hour=16)  # expect: PCR501
def reseed_monthly_sandbox():
    for name in ("Test Vendor A", "Test Vendor B"):
        requests.post(
            f"{API}/rest/v1.0/vendors",
            json={"company_id": COMPANY, "vendor": {"name": name}},
            headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": COMPANY},
            timeout=30,
        ).raise_for_status()


if __name__ == "__main__":
    scheduler.start()
