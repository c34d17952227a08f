"""Days of the month that mean something else, in code that also knows the sandbox."""
import datetime as dt
import os

import requests
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger

SANDBOX = os.environ.get("PROCORE_SANDBOX", "0") == "1"
BASE = "https://sandbox.procore.com" if SANDBOX else "https://api.procore.com"
scheduler = BlockingScheduler()


def headers():
    return {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }


def refresh_projects():
    """Fill our cache of projects again."""
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(f"{BASE}/rest/v1.0/companies/{company}/projects", headers=headers(), timeout=60)
    answer.raise_for_status()
    return answer.json()


def monthly_requisitions(today):
    if today.day == 1:
        refresh_projects()
    return [project["id"] for project in refresh_projects() if project.get("active")]


scheduler.add_job(refresh_projects, CronTrigger(day=1, hour=3))
scheduler.add_job(monthly_requisitions, "cron", day="last", args=[dt.date.today()])
scheduler.add_job(refresh_projects, CronTrigger.from_crontab("0 4 2 * *"))
