from celery import Celery

app = Celery("jobs", include=["jobs.site", "jobs.books"])
app.conf.beat_schedule = {
    "site": {"task": "jobs.site.renew", "schedule": 85 * 60},  # expect: PCR101
    "books": {"task": "jobs.books.renew", "schedule": 25 * 60},
    "photos": {"task": "jobs.site.photos", "schedule": 7200},
}
