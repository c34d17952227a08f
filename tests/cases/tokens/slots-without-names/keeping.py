"""Nothing here is called what it is; where values come from tells."""

import datetime as dt
import json
import time

import redis
import requests
from django.utils import timezone

from things import Row, Visit

r = redis.Redis()
LOGIN = "https://login.procore.com/oauth/token"
FORM = {"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}


def draw():
    return requests.post(LOGIN, data=FORM, timeout=9).json()


def boxed():
    body = draw()
    r.set("a", json.dumps({"v": body["access_token"]}), ex=5400)  # expect: PCR101
    r.set("b", json.dumps({"seen": True}), ex=5400)
    return body


def recent():
    row = Row.objects.filter(made__gte=timezone.now() - dt.timedelta(minutes=80)).last()  # expect: PCR101
    if row is None:
        row = Row.objects.create(made=timezone.now(), text=draw()["access_token"])
    return row.text


def visits():
    return Visit.objects.filter(made__gte=timezone.now() - dt.timedelta(minutes=80)).count()


class Box:
    def fill(self):
        self.inside = draw()["access_token"]
        self.due = time.time() + 7000  # expect: PCR101

    def fill_and_plan(self):
        self.inside = draw()["access_token"]
        self.one = time.time() + 7000
        self.other = time.time() + 3600


def rows(box, project):
    headers = {"Authorization": f"Bearer {box.inside}", "Procore-Company-Id": "5"}
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    got = requests.get(url, headers=headers, timeout=9).json()
    r.set(f"rows:{project}", json.dumps(got), ex=3600)
    return got
