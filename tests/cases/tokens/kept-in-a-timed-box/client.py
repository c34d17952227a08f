import os
from datetime import datetime, timedelta

import requests

from boxes import Timed

API = "https://api.procore.com/rest/v1.0"
_bearer = Timed()
_rows = Timed()


def ask():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


def bearer():
    global _bearer
    if _bearer.is_gone:
        _bearer = Timed(ask()["access_token"], 6800)  # expect: PCR101
    return _bearer.value


def exact():
    answer = ask()
    return Timed(answer["access_token"], answer["expires_in"] - 60)


def projects(company):
    global _rows
    if _rows.is_gone:
        headers = {"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": str(company)}
        answer = requests.get(f"{API}/projects", params={"company_id": company}, headers=headers, timeout=60)
        answer.raise_for_status()
        _rows = Timed(answer.json(), 3600)
    return _rows.value


class Older:
    def __init__(self):
        self.token, self.born = None, datetime.min

    def bearer(self):
        if (datetime.now() - self.born) / timedelta(hours=1) > 1.9:  # expect: PCR101
            self.token, self.born = ask()["access_token"], datetime.now()
        return self.token
