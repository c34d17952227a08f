"""When what runs."""
from celery import Celery
from celery.schedules import crontab

app = Celery("demo", include=["demo", "billing"])
app.conf.beat_schedule = {
    "demo": {"task": "demo.put_back", "schedule": crontab(minute=0, hour=9, day_of_month="2")},  # expect: PCR501
    "bills": {"task": "billing.send", "schedule": crontab(minute=0, hour=9, day_of_month="2")},
}
