"""The service renews by a cron line; the worker beside it by a decorator."""
import os

import requests
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from fastapi import FastAPI
from fastapi_utils.tasks import repeat_every

app = FastAPI()
scheduler = BackgroundScheduler()
HEADERS = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def renew_token():
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
    HEADERS["Authorization"] = f"Bearer {answer.json()['access_token']}"


def count_rfis():
    url = f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROCORE_PROJECT_ID']}/rfis"
    print(len(requests.get(url, headers=HEADERS, timeout=30).json()))


scheduler.add_job(renew_token, CronTrigger.from_crontab("0 */2 * * *"))  # expect: PCR101
scheduler.add_job(count_rfis, CronTrigger.from_crontab("0 */2 * * *"))


@app.on_event("startup")
@repeat_every(seconds=60 * 60)  # expect: PCR101
async def keep_procore_token_fresh() -> None:
    renew_token()


@app.on_event("startup")
@repeat_every(seconds=60 * 60)
async def count() -> None:
    count_rfis()
