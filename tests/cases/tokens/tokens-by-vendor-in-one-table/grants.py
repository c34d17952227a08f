import os
from dataclasses import dataclass

import requests


@dataclass
class Held:
    access: str
    refresh: str
    until: float


@dataclass
class Procore:
    name: str = "procore"

    def renew(self, held):
        form = {"grant_type": "refresh_token", "refresh_token": held.refresh, "client_id": os.environ["ID"]}
        got = requests.post("https://login.procore.com/oauth/token", data=form).json()
        return Held(got["access_token"], got["refresh_token"], got["created_at"] + got["expires_in"])

    def forget(self, held):
        requests.post("https://login.procore.com/oauth/revoke", data={"token": held.refresh})


@dataclass
class Fieldwire:
    name: str = "fieldwire"

    def renew(self, held):
        form = {"grant_type": "refresh_token", "refresh_token": held.refresh, "client_id": os.environ["FW_ID"]}
        got = requests.post("https://login.fieldwire.example/oauth/token", data=form).json()
        return Held(got["access_token"], held.refresh, got["created_at"] + got["expires_in"])

    def forget(self, held):
        requests.post("https://login.fieldwire.example/oauth/revoke", data={"token": held.refresh})
