import json
import logging
import signal
from pathlib import Path

import requests
from apscheduler.schedulers.blocking import BlockingScheduler

import boxsync

log = logging.getLogger("service")
CFG = json.loads(Path("config.json").read_text())
STATE = {"token": "", "box": ""}
sched = BlockingScheduler()


def refresh_procore():
    r = requests.post(
        CFG["procore"]["login"] + "/oauth/token",
        json={
            "grant_type": "client_credentials",
            "client_id": CFG["procore"]["client_id"],
            "client_secret": CFG["procore"]["client_secret"],
        },
    )
    r.raise_for_status()
    STATE["token"] = r.json()["access_token"]


def refresh_box():
    STATE["box"] = boxsync.token(CFG["box"])


def job():
    headers = {"Authorization": "Bearer " + STATE["token"], "Procore-Company-Id": str(CFG["procore"]["company"])}
    for pid in CFG["projects"]:
        r = requests.get(
            CFG["procore"]["api"] + "/rest/v1.0/projects/{}/documents".format(pid),  # expect: PCR406
            headers=headers,
            params={"view": "normal"},
        )
        for doc in r.json():
            for v in doc.get("file", {}).get("file_versions", []):
                boxsync.store(STATE["box"], doc["name"], v["url"])


sched.add_job(refresh_procore, "interval", minutes=100)  # expect: PCR101
sched.add_job(refresh_box, "interval", minutes=55)
sched.add_job(job, "interval", hours=2)
signal.signal(signal.SIGTERM, lambda *a: sched.shutdown())

if __name__ == "__main__":
    refresh_procore()
    refresh_box()
    sched.start()
