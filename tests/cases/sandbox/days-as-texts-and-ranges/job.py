"""Runs after the monthly refresh of the Procore sandbox."""
from datetime import date

from apscheduler.schedulers.background import BackgroundScheduler

HOST = "https://sandbox-monthly.procore.com"
scheduler = BackgroundScheduler()


def procore_sandbox_refresh():
    if date.today().day in range(1, 3):  # expect: PCR501
        print("copied")
    if 2 == date.today().day:  # expect: PCR501
        print("copied")


scheduler.add_job(procore_sandbox_refresh, "cron", day="2nd mon")  # expect: PCR501
scheduler.add_job(procore_sandbox_refresh, "cron", day="15-17")
