"""Waits that begin when little of the limit is left, and a retry told by a lambda."""

import time

import requests
from tenacity import retry, retry_if_result, stop_after_attempt, wait_fixed

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}
URL = "https://api.procore.com/rest/v1.0/projects/1/rfis"


def hourly():
    answer = requests.get(URL, headers=HEADERS)
    if int(answer.headers.get("X-Rate-Limit-Remaining", 1)) == 0:
        time.sleep(3600)  # expect: PCR205
    return answer


def careful():
    answer = requests.get(URL, headers=HEADERS)
    remaining = int(answer.headers["X-Rate-Limit-Remaining"])
    if remaining < 5:
        time.sleep(3600)  # expect: PCR205
    return answer


def until_reset():
    answer = requests.get(URL, headers=HEADERS)
    if int(answer.headers["X-Rate-Limit-Remaining"]) < 5:
        time.sleep(max(0, int(answer.headers["X-Rate-Limit-Reset"]) - time.time()))
    return answer


@retry(retry=retry_if_result(lambda r: r.status_code == 429), wait=wait_fixed(3600), stop=stop_after_attempt(2))  # expect: PCR205
def retried():
    return requests.get(URL, headers=HEADERS)


def weather():
    answer = requests.get("https://api.openweathermap.org/data/2.5/weather")
    if int(answer.headers.get("X-Rate-Limit-Remaining", 1)) == 0:
        time.sleep(3600)
    return answer


def rows_left(remaining):
    if remaining < 5:
        time.sleep(2)
    return requests.get(URL, headers=HEADERS)
