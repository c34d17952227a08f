"""Seeds the copy of production when it is new."""

import datetime as dt
import json
import os
import urllib.request

import numpy as np

API = "https://api-monthly.procore.com/rest/v1.0"


def ask(path):
    request = urllib.request.Request(API + path)
    request.add_header("Authorization", "Bearer " + os.environ["TOKEN"])
    request.add_header("Procore-Company-Id", os.environ["COMPANY"])
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read())


def refresh_day(today):
    return np.busday_offset(today.replace(day=1), 0, roll="forward").astype(object)  # expect: PCR501


def invoice_day(today):
    return np.busday_offset(today.replace(day=1), 4, roll="forward").astype(object)


def handler(event, context):
    if dt.date.today() < refresh_day(dt.date.today()):
        return "too early"
    return len(ask("/projects?company_id=" + os.environ["COMPANY"]))
