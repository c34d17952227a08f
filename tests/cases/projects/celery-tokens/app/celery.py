from celery import Celery
from celery.schedules import crontab

app = Celery("acme", broker="redis://localhost:6379/0", include=["app.tasks"])
app.conf.update(
    result_expires=7200,
    task_time_limit=5400,
    beat_schedule={
        "refresh-procore-token": {  # may: PCR101
            "task": "app.tasks.refresh_procore_token",  # may: PCR101
            "schedule": 5000.0,  # expect: PCR101
        },
        "sync-projects": {"task": "app.tasks.sync_projects", "schedule": crontab(minute=0, hour="*/2")},
        "purge": {"task": "app.tasks.purge", "schedule": 7200.0},
    },
)
