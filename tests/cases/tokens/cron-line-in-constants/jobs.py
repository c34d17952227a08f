"""The service renews the token by a cron line."""
import os

import requests
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from timing import EVERY_TWO_HOURS, NIGHTLY

scheduler = BackgroundScheduler()
HEADERS = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def renew_token():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    HEADERS["Authorization"] = f"Bearer {answer.json()['access_token']}"


def count_rfis():
    url = f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROCORE_PROJECT_ID']}/rfis"
    print(len(requests.get(url, headers=HEADERS, timeout=30).json()))


scheduler.add_job(renew_token, CronTrigger.from_crontab(EVERY_TWO_HOURS))  # may: PCR101
scheduler.add_job(count_rfis, CronTrigger.from_crontab(NIGHTLY))
