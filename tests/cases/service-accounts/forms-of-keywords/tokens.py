import os

import httpx
import requests

from store import Builder

LOGIN = "https://login.procore.com/oauth/token"


def post_form(**fields):
    return requests.post(LOGIN, data=fields, timeout=20).json()


class Desk:
    def __init__(self):
        self.http = httpx.Client(base_url="https://login.procore.com")

    def ask(self, grant, **fields):
        answer = self.http.post("/oauth/token", json={"grant_type": grant, **fields})  # expect: PCR103
        return answer.json()["access_token"]


def by_function(builder: Builder):
    return post_form(  # expect: PCR103
        grant_type="client_credentials", client_id=builder.key, client_secret=builder.phrase
    )["access_token"]


def by_method(builder: Builder):
    return Desk().ask("client_credentials", client_id=builder.key, client_secret=builder.phrase)  # may: PCR103


def own():
    form = post_form(
        grant_type="client_credentials",
        client_id=os.environ["PROCORE_CLIENT_ID"],
        client_secret=os.environ["PROCORE_CLIENT_SECRET"],
    )
    return form["access_token"]
