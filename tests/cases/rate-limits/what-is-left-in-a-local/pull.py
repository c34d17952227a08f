import os
import time

import requests

HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def rfis(project):
    answer = requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=HEAD, timeout=30)
    n = int(answer.headers.get("X-Rate-Limit-Remaining", "1"))
    if n <= 3:
        time.sleep(3600)  # expect: PCR205
    return answer.json()


def vendors(pages):
    n = int(pages)
    if n <= 3:
        time.sleep(3600)
    return requests.get("https://api.procore.com/rest/v1.0/vendors", headers=HEAD, timeout=30).json()
