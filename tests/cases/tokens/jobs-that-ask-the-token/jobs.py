"""Only one of these jobs renews by the clock."""
from apscheduler.schedulers.background import BackgroundScheduler

from client import ProcoreClient

client = ProcoreClient()
scheduler = BackgroundScheduler()
scheduler.add_job(func=client.refresh_access_token, trigger="interval", minutes=85, id="token")  # expect: PCR101
scheduler.add_job(func=client.ensure_token, trigger="interval", minutes=30)
scheduler.add_job(func=client.count_projects, trigger="interval", hours=2)
