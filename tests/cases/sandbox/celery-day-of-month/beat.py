"""Beat schedule of the test bench."""
from celery import Celery
from celery.schedules import crontab

app = Celery("bench", include=["tasks"])

app.conf.beat_schedule = {
    "reseed-monthly-sandbox": {"task": "tasks.reseed_monthly_sandbox", "schedule": crontab(day_of_month="2", hour=17)},  # expect: PCR501
    "send-monthly-invoice": {"task": "tasks.send_monthly_invoice", "schedule": crontab(day_of_month="2", hour=6)},
}
