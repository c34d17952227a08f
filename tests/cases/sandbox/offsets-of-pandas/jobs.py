"""Warn before the monthly sandbox is overwritten; pay on the first working day."""

import datetime
import os

import pandas as pd
import requests
from pandas.tseries.offsets import BDay, BMonthBegin

SANDBOX = "https://api-monthly.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ.get("TOKEN", ""), "Procore-Company-Id": os.environ.get("COMPANY", "")}


def next_refresh():
    return (pd.Timestamp.today() + BMonthBegin(1) + BDay(1)).date()  # expect: PCR501


def next_payday():
    return (pd.Timestamp.today() + BMonthBegin(1)).date()


def warn():
    print("the sandbox will be refreshed on", next_refresh())


def pay():
    print("salaries are due on", next_payday())


def is_alive():
    return requests.get(f"{SANDBOX}/projects", headers=HEADERS, timeout=30).ok and datetime.date.today()
