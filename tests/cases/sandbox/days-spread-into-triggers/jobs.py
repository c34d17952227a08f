"""Jobs whose times are kept in mappings, or told to a decorator of our own."""
import os

import requests
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger
from celery import Celery
from celery.schedules import crontab

MONTHLY = "https://api-monthly.procore.com"
HEAD = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}

AFTER_REFRESH = dict(minute=30, hour=18, day_of_month="2")  # expect: PCR501
AFTER_CLOSE = dict(minute=0, hour=6, day_of_month="2")

app = Celery("connector")
app.conf.beat_schedule = {
    "reseed-monthly-sandbox": {"task": "jobs.reseed", "schedule": crontab(**AFTER_REFRESH)},  # may: PCR501
    "month-end-report": {"task": "jobs.month_end", "schedule": crontab(**AFTER_CLOSE)},
}

scheduler = BlockingScheduler()


def chore(**when):
    def add(function):
        scheduler.add_job(function, CronTrigger(**when), id=function.__name__)  # may: PCR501
        return function

    return add


@app.task
def reseed():
    body = {"project": {"name": "Tower"}}
    requests.post(f"{MONTHLY}/rest/v1.0/projects", json=body, headers=HEAD, timeout=60).raise_for_status()


@app.task
def month_end():
    requests.post("https://reports.example.com/api/run", json={"report": "month"}, timeout=60)


@chore(day=2, hour=18)  # expect: PCR501
def reseed_monthly_sandbox():
    reseed()


@chore(day=2, hour=7)
def payroll_reminder():
    requests.post(os.environ["TEAMS_HOOK"], json={"text": "Timesheets close today"}, timeout=60)
