"""A job that calls two services: which of them refused a call, the exception or the answer tells."""

import os

import requests
from celery import shared_task

API = "https://api.procore.com"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}


class Busy(Exception):
    pass


class CameraBusy(Exception):
    pass


def post(path, **fields):
    answer = requests.post(API + path, json=fields, headers=HEADERS, timeout=60)
    if answer.status_code == 429:
        raise Busy(path)
    answer.raise_for_status()


def picture(camera):
    answer = requests.get(f"https://api.cameras.example/still/{camera}", timeout=30)
    if answer.status_code == 429:
        raise CameraBusy(camera)
    return answer.content


@shared_task(bind=True)
def note_still(self, camera):
    try:
        size = len(picture(camera))
    except CameraBusy as problem:
        raise self.retry(exc=problem, countdown=3600)
    try:
        post("/rest/v1.0/projects/7/daily_logs/notes_logs", comment=f"{camera}: {size}")
    except Busy as problem:
        raise self.retry(exc=problem, countdown=3600)  # expect: PCR205


@shared_task(bind=True)
def note_weather(self, station):
    seen = requests.get(f"https://api.weather.example/{station}", timeout=10)
    if seen.status_code == 429:
        raise self.retry(countdown=3600)
    sent = requests.post(
        f"{API}/rest/v1.0/projects/7/daily_logs/notes_logs", json={"comment": seen.text}, headers=HEADERS, timeout=60
    )
    if sent.status_code == 429:
        raise self.retry(countdown=3600)  # expect: PCR205
