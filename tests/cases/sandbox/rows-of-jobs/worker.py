"""Runs our Procore jobs; the monthly sandbox gets its test data back."""

import argparse
import subprocess
import sys

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger

CLOSING = "0 5 2 * *"
RESEED = "0 18 2 * *"  # expect: PCR501


def close_books() -> None:
    subprocess.run([sys.executable, "-m", "ledger", "close"], check=True)


def reseed_monthly_sandbox() -> None:
    subprocess.run([sys.executable, "-m", "procore_fixtures", "load", "--env", "monthly-sandbox"], check=True)


JOBS = (
    (close_books, CLOSING),
    (reseed_monthly_sandbox, RESEED),
)

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--once", action="store_true")
    scheduler = BlockingScheduler()
    for job, crontab in JOBS:
        if parser.parse_args().once:
            job()
        else:
            scheduler.add_job(job, CronTrigger.from_crontab(crontab))
    scheduler.start()
