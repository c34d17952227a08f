"""After the refresh of the Procore monthly sandbox people find their fixtures here; only on days of the office."""

import datetime
import os

import requests
from workalendar.usa import UnitedStates

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
calendar = UnitedStates()


def is_business_day(day):
    if day.month == 12 and day.day > 23:
        return False
    return day.weekday() < 5 and not day.month == 13


def run():
    today = datetime.date.today()
    open_now = is_business_day(today)
    staffed = calendar.is_working_day(today)
    if open_now and staffed:
        requests.get("https://api-monthly.procore.com/rest/v1.0/me", headers=HEADERS, timeout=30)
    while not is_business_day(today):
        today += datetime.timedelta(1)
    return today


def is_sandbox_refreshed(today):
    day = today.replace(day=1)
    while not is_business_day(day):  # expect: PCR501
        day += datetime.timedelta(1)
    return today == day
