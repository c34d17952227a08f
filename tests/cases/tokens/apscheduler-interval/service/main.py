import os

import requests
from apscheduler.schedulers.blocking import BlockingScheduler

from service import tokens

scheduler = BlockingScheduler(timezone="UTC")


def post_overdue_rfis():
    pair = tokens.current()
    rows = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROJECT']}/rfis",
        params={"filters[overdue]": "true"},
        headers={
            "Authorization": f"Bearer {pair['access_token']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    ).json()
    text = "\n".join(f"#{row['number']} {row['subject']}" for row in rows)
    requests.post(os.environ["TEAMS_WEBHOOK"], json={"text": text or "No overdue RFIs."}, timeout=10)


if __name__ == "__main__":
    scheduler.add_job(tokens.renew_procore_token, "interval", minutes=85, id="procore-token")  # expect: PCR101
    scheduler.add_job(post_overdue_rfis, "cron", hour=7)
    scheduler.start()
