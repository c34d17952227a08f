"""Reports on the monthly sandbox refresh on weekdays; which row is read has to do with no day."""

import datetime
import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}


def report_sandbox_refresh(rows):
    if datetime.date.today().weekday() >= 5:
        return None
    owner = rows[1]
    answer = requests.get("https://sandbox.procore.com/rest/v1.0/me", headers=HEADERS, timeout=30)
    return owner, answer.json()
