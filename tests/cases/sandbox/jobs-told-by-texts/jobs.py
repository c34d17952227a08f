"""Nightly and monthly jobs around Procore."""
import subprocess

from apscheduler.schedulers.blocking import BlockingScheduler
from prefect import flow
from prefect.client.schemas.schedules import CronSchedule


def one():
    subprocess.run(["python", "-m", "procore_fixtures", "load", "--into", "monthly-sandbox"], check=True)


def two():
    subprocess.run(["python", "-m", "ledger", "close"], check=True)


@flow(name="reload-procore-monthly-sandbox")
def three():
    print("three")


sched = BlockingScheduler()
sched.add_job(one, "cron", day=2, hour=6)  # expect: PCR501
sched.add_job(two, "cron", day=2, hour=6)


def serve():
    three.serve(name="three", schedule=CronSchedule(cron="0 7 2 * *"))  # expect: PCR501
