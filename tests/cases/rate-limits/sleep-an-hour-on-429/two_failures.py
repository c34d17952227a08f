"""Only where a gateway fails is the header read."""

import os
import time

import requests


def get(path):
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    answer = requests.get(f"https://api.procore.com/rest/v1.0{path}", headers=headers, timeout=60)
    if answer.status_code == 429:
        time.sleep(3600)  # expect: PCR205
        return get(path)
    if answer.status_code in (502, 503):
        time.sleep(int(answer.headers.get("Retry-After", 15)))
        return get(path)
    return answer.json()


def get_as_told(path):
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    answer = requests.get(f"https://api.procore.com/rest/v1.0{path}", headers=headers, timeout=60)
    if answer.status_code in (429, 503):
        time.sleep(int(answer.headers.get("Retry-After") or 3600))
        return get_as_told(path)
    return answer.json()
