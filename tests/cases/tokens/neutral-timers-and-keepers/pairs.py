"""One class for two vendors: what each object is given beside its address is that vendor's."""

import time

import requests

HERE = "https://login.procore.com/oauth/token"
THERE = "https://oauth.accounting.sage.com/token"


class One:
    def __init__(self, where, form, span):
        self.where, self.form, self.span = where, form, span
        self.held, self.mark = None, 0.0

    def give(self):
        if self.held is None or time.monotonic() >= self.mark:
            got = requests.post(self.where, data=self.form, timeout=9).json()
            self.held, self.mark = got["access_token"], time.monotonic() + self.span
        return self.held


first = One(HERE, {"grant_type": "client_credentials"}, 5400)  # expect: PCR101
second = One(THERE, {"grant_type": "client_credentials"}, 4200)


def projects(number):
    head = {"Authorization": "Bearer " + first.give(), "Procore-Company-Id": number}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()


def bills():
    return requests.get("https://api.accounting.sage.com/v3.1/bills", headers={"Authorization": "Bearer " + second.give()}, timeout=9)
