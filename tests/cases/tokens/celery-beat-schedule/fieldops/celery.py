import os

from celery import Celery
from celery.schedules import crontab

app = Celery("fieldops", broker=os.environ.get("REDIS_URL", "redis://localhost:6379/0"))
app.autodiscover_tasks(["fieldops"])

app.conf.beat_schedule = {
    "refresh-procore-token": {  # may: PCR101
        "task": "fieldops.tasks.refresh_procore_token",  # may: PCR101
        "schedule": 5400.0,  # expect: PCR101
    },
    "pull-manpower": {
        "task": "fieldops.tasks.pull_manpower",
        "schedule": crontab(minute=0, hour=5),
    },
}
