import requests
import schedule
from apscheduler.schedulers.blocking import BlockingScheduler

from boxes import procore, sage

EVERY = {
    "site-token": {"minutes": 80},  # expect: PCR101
    "books-token": {"minutes": 25},
    "vendors": {"hours": 2},
}


def sync_vendors():
    headers = {"Authorization": "Bearer " + procore.value, "Procore-Company-Id": "4417"}
    answer = requests.get("https://api.procore.com/rest/v1.0/projects/7/vendors", headers=headers, timeout=60)
    answer.raise_for_status()
    print(len(answer.json()), "vendors")


def main():
    planned = BlockingScheduler()
    planned.add_job(procore.renew, "interval", **EVERY["site-token"])  # may: PCR101
    planned.add_job(sage.renew, "interval", **EVERY["books-token"])
    planned.add_job(sync_vendors, "interval", **EVERY["vendors"])
    planned.start()


def simpler():
    schedule.every(85).minutes.do(procore.renew)  # expect: PCR101
    schedule.every(50).minutes.do(sage.renew)
    schedule.every(2).hours.do(sync_vendors)
    while True:
        schedule.run_pending()


if __name__ == "__main__":
    main()
