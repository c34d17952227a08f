"""Reminds the foremen of their hours, on the second weekday of the month; the mirror is refreshed by others."""

import os
import sys
from datetime import date, timedelta

import requests


def second_weekday(day):
    days = [day.replace(day=1) + timedelta(n) for n in range(10)]
    return [each for each in days if each.weekday() < 5][1]


if date.today() != second_weekday(date.today()):
    sys.exit(0)

headers = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
users = requests.get("https://api.procore.com/rest/v1.3/companies/5/users", headers=headers, timeout=30).json()
print([user["email_address"] for user in users])
