from celery.schedules import crontab

broker_url = "amqp://rabbit//"
timezone = "America/Denver"

beat_schedule = {
    "nightly-timecards": {"task": "proj.tasks.export_timecards", "schedule": crontab(hour=2, minute=30)},
    "procore-login": {"task": "proj.tasks.renew_access_token", "schedule": crontab(minute=0, hour="*/2")},  # expect: PCR101
}
