"""Cron lines of six fields: most have seconds first, some last."""

import os

import aiocron
import azure.functions as func
import requests

app = func.FunctionApp()
HEADERS = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def ask():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


@aiocron.crontab("0 */2 * * * 0")  # expect: PCR101
async def renew_token():
    HEADERS["Authorization"] = f"Bearer {ask()}"


@app.timer_trigger(schedule="0 0 */2 * * *", arg_name="timer")  # expect: PCR101
def refresh_token(timer):
    HEADERS["Authorization"] = f"Bearer {ask()}"


@aiocron.crontab("30 4 * * * 0")
async def count_rfis():
    url = f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROCORE_PROJECT_ID']}/rfis"
    print(len(requests.get(url, headers=HEADERS, timeout=30).json()))
