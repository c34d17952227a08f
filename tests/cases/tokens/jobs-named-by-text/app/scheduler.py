"""What runs when; the scheduler imports the functions by their names."""

from apscheduler.schedulers.blocking import BlockingScheduler

scheduler = BlockingScheduler()
scheduler.add_job(func="app.tokens:refresh_procore_token", trigger="interval", hours=2)  # expect: PCR101
scheduler.add_job(func="app.rfis:sync_rfis", trigger="interval", hours=2)
scheduler.start()
