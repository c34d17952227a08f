import requests
from somewhere import every_portal


class Pair:
    client_id: str
    client_secret: str


class Portal(Pair):
    number: str
    label: str = ""


class Label:
    number: str
    text: str


def bearer(portal: Portal):
    form = {
        "grant_type": "client_credentials",
        "client_id": portal.client_id,
        "client_secret": portal.client_secret,
    }
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()["access_token"]  # expect: PCR103


def main(keys):
    for portal in every_portal():
        head = {"Authorization": f"Bearer {keys[portal.label]}", "Procore-Company-Id": portal.number}
        print(portal.label, requests.get("https://api.procore.com/rest/v1.1/projects", headers=head, timeout=60).json())
