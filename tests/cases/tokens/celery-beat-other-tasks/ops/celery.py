from celery import Celery
from celery.schedules import crontab

app = Celery("ops")

app.conf.update(
    task_soft_time_limit=5400,
    task_time_limit=7200,
    result_expires=7200,
    beat_schedule={
        "sync-rfis": {"task": "ops.tasks.sync_rfis", "schedule": 7200.0},
        "clean-password-reset-tokens": {"task": "ops.tasks.purge_reset_tokens", "schedule": crontab(minute=0, hour="*/2")},
        "refresh-materialized-views": {"task": "ops.tasks.refresh_views", "schedule": 900.0},
    },
)
