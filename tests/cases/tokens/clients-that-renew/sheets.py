"""Look-ahead sheets, renewed by hand since the library does not do it."""

import os
import time

import schedule
from apscheduler.schedulers.background import BackgroundScheduler
from ProPyCore.procore import Procore

client = Procore(
    client_id=os.environ["CLIENT_ID"],
    client_secret=os.environ["CLIENT_SECRET"],
    redirect_uri="http://localhost",
    oauth_url="https://login.procore.com",
    base_url=os.environ["BASE_URL"],
)
COMPANY, PROJECT = 7, 12


class Patient:
    """Renews when it has waited long enough."""

    def __init__(self):
        self.since = time.time()

    def sdk(self):
        if time.time() - self.since > 5400:  # expect: PCR101
            client.reset_access_token()
            self.since = time.time()
        return client


def count():
    print(len(client.rfis.get(company_id=COMPANY, project_id=PROJECT)))


def careful_count():
    """Renews when it must."""
    try:
        count()
    except Exception:
        client.reset_access_token()
        count()


def main():
    schedule.every(100).minutes.do(client.reset_access_token)  # expect: PCR101
    schedule.every(2).hours.do(count)
    schedule.every(2).hours.do(careful_count)
    jobs = BackgroundScheduler()
    jobs.add_job(lambda: client.reset_access_token(), "interval", minutes=85)  # expect: PCR101
    jobs.add_job(lambda: Patient().sdk().rfis.get(company_id=COMPANY, project_id=PROJECT), "interval", hours=1)
    jobs.start()
    while True:
        schedule.run_pending()
        time.sleep(30)


if __name__ == "__main__":
    main()
