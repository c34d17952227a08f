import os

import requests
from celery import Celery
from celery.schedules import crontab

app = Celery("jobs")
app.conf.beat_schedule = {
    "restore-drill": {"task": "tasks.restore_drill", "schedule": crontab(day_of_month="1-3", hour=5, minute=0)},
    "restore-fixtures": {"task": "tasks.restore_fixtures", "schedule": crontab(day_of_month=2, hour=18)},  # expect: PCR501
}
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


@app.task
def restore_drill():
    """Restores last night's dump of our own database into the staging sandbox."""
    requests.post("http://backup.local/restore", json={"target": "staging-sandbox"}, timeout=30)


@app.task
def restore_fixtures():
    """Puts the test projects back into the sandbox."""
    body = {"company_id": os.environ["COMPANY"], "project": {"name": "Tower"}}
    requests.post("https://sandbox.procore.com/rest/v1.0/projects", json=body, headers=HEADERS, timeout=30)
