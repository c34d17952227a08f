"""The same with records and one function."""

import time
from dataclasses import dataclass

import httpx

KEPT = {}


@dataclass
class Side:
    where: str
    span: int


ours = Side(where="https://login.procore.com/oauth/token", span=6000)  # expect: PCR101
theirs = Side(where="https://oauth.accounting.sage.com/token", span=4000)


def give(side: Side) -> str:
    held, mark = KEPT.get(side.where, ("", 0.0))
    if time.time() > mark:
        held = httpx.post(side.where, data={"grant_type": "client_credentials"}).json()["access_token"]
        KEPT[side.where] = (held, time.time() + side.span)
    return held


def vendors(number):
    head = {"Authorization": f"Bearer {give(ours)}", "Procore-Company-Id": number}
    return httpx.get("https://api.procore.com/rest/v1.0/vendors", params={"company_id": number}, headers=head).json()


def bills():
    return httpx.get("https://api.accounting.sage.com/v3.1/bills", headers={"Authorization": f"Bearer {give(theirs)}"}).json()
