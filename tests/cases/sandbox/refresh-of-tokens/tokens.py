"""Refreshes the sandbox's token; the day of the month is that of a report."""
import datetime as dt
import os

import requests

LOGIN = "https://login-sandbox-monthly.procore.com/oauth/token"


def refresh_sandbox_token(refresh_token):
    answer = requests.post(
        LOGIN,
        data={
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def report_due(today=None):
    return (today or dt.date.today()).day == 1
