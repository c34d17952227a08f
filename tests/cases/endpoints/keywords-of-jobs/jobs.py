import os
import threading

import requests
from apscheduler.schedulers.background import BackgroundScheduler

HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def load(what, project=None):
    print(len(requests.get(f"https://api.procore.com/rest/v1.0/{what}", params={"project_id": project}, headers=HEAD, timeout=60).json()))


def drop(what, number):
    requests.delete(f"https://api.procore.com/rest/v1.0/{what}/{number}", headers=HEAD, timeout=60)


scheduler = BackgroundScheduler()
scheduler.add_job(load, "cron", hour=3, kwargs={"what": "line_item_types", "project": 7})  # expect: PCR402
scheduler.add_job(load, "cron", hour=4, kwargs=dict(what="punch_items", project=7))
threading.Thread(target=drop, kwargs={"what": "sub_jobs", "number": 12}).start()  # expect: PCR401
scheduler.start()
