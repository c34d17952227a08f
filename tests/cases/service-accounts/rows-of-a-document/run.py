import json
from dataclasses import dataclass

import httpx

with open("portals.json") as file:
    RAW = json.load(file)


@dataclass
class Portal:
    number: str
    client_id: str
    client_secret: str


ALL = {name: Portal(**row) for name, row in RAW["portals"].items()}


def bearer(portal):
    form = {"grant_type": "client_credentials", "client_id": portal.client_id, "client_secret": portal.client_secret}
    return httpx.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]  # expect: PCR103


for name in ALL:
    portal = ALL[name]
    head = {"Authorization": f"Bearer {bearer(portal)}", "Procore-Company-Id": portal.number}
    print(name, httpx.get("https://api.procore.com/rest/v1.1/projects", headers=head).json())
