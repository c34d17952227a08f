import calendar
import datetime
import time
from urllib.parse import urlparse, urlunparse

import requests
import schedule

STATE = {}
CLIENT = {"client_id": "x", "client_secret": "y"}


def renew():
    got = requests.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "refresh_token", "refresh_token": STATE["renewal"], **CLIENT},
    ).json()
    STATE["bearer"], STATE["renewal"] = got["access_token"], got["refresh_token"]


def contacts():
    return requests.get(
        "https://api.hubapi.com/crm/v3/objects/contacts", headers={"Authorization": "Bearer pat-123"}
    ).json()


def vendors():
    return requests.get(
        "https://api.procore.com/rest/v1.0/vendors",
        params={"company_id": 7},
        headers={"Authorization": "Bearer " + STATE["bearer"], "Procore-Company-Id": "7"},
    ).json()


def is_file(link):
    return urlparse(link).netloc in ("storage.procore.com", "s3.amazonaws.com")  # expect: PCR301


def moved(link):
    parts = urlparse(link)
    return urlunparse(parts._replace(netloc="storage.procore.com"))  # expect: PCR301


def logos():
    for row in vendors():
        link = row.get("logo") or ""
        if is_file(link):
            yield requests.get(
                moved(link), headers={"Authorization": f"Bearer {STATE['bearer']}", "Procore-Company-Id": "7"}
            ).content


def refresh_day(month):
    """The second working day of the month: the monthly sandbox is copied from production."""
    days = [d for d in calendar.Calendar().itermonthdates(month.year, month.month) if d.month == month.month and d.weekday() < 5]
    return days[1]  # expect: PCR501


def tick():
    if datetime.date.today() == refresh_day(datetime.date.today()):
        return
    contacts()
    list(logos())


schedule.every(75).minutes.do(renew)  # expect: PCR101
schedule.every().hour.do(tick)
while True:
    schedule.run_pending()
    time.sleep(1)
