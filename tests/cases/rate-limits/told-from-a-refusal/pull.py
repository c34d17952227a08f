"""Waits an hour after an answer: in one branch only after a refusal, in another only if none came."""

import time

import requests

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}
URL = "https://api.procore.com/rest/v1.0/projects/1/rfis"


def pull(nightly):
    answer = requests.get(URL, headers=HEADERS, timeout=30)
    if answer.status_code != 429 and nightly:
        time.sleep(3600)
    return answer


def patient(nightly):
    answer = requests.get(URL, headers=HEADERS, timeout=30)
    if not (answer.status_code == 200 or nightly) and answer.status_code == 429:
        time.sleep(3600)  # expect: PCR205
    return answer


def either(nightly):
    answer = requests.get(URL, headers=HEADERS, timeout=30)
    if answer.status_code != 429 and nightly:
        return answer
    time.sleep(3600)
    return requests.get(URL, headers=HEADERS, timeout=30)


def late(nightly):
    answer = requests.get(URL, headers=HEADERS, timeout=30)
    if answer.status_code != 429 or nightly:
        return answer
    time.sleep(3600)  # expect: PCR205
    return requests.get(URL, headers=HEADERS, timeout=30)
