"""Puts our demo pictures back after the monthly sandbox was wiped. Started every morning at 7."""

import os
import sys
from datetime import date, timedelta

import requests

HOST = "https://api-monthly.procore.com"


def second_weekday(day):
    days = [day.replace(day=1) + timedelta(n) for n in range(10)]
    return [each for each in days if each.weekday() < 5][1]  # may: PCR501


if date.today() != second_weekday(date.today()):  # expect: PCR501
    sys.exit("not refresh day")

session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["DEMO_TOKEN"]
session.headers["Procore-Company-Id"] = os.environ["DEMO_COMPANY"]
session.post(f"{HOST}/rest/v1.0/image_categories", json={"image_category": {"name": "Lobby"}})
