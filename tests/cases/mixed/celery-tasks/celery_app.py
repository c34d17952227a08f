"""The Celery application; its schedule has nothing to do with tokens."""

from celery import Celery
from celery.schedules import crontab

app = Celery("costing", broker="redis://localhost:6379/0", include=["tasks"])
app.conf.beat_schedule = {
    "pull-every-two-hours": {"task": "tasks.pull_budget", "schedule": crontab(minute=0, hour="*/2"), "args": (77,)},
}
app.conf.result_expires = 7200
