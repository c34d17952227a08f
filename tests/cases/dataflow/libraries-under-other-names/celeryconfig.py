"""Beat."""
from celery.schedules import crontab as at

beat_schedule = {
    "renew-procore-token": {"task": "tasks.refresh_procore_token", "schedule": at(minute=0, hour="*/2")},  # expect: PCR101
    "read-items": {"task": "tasks.read_items", "schedule": at(minute=30)},
}
