"""Pairs that a library finds by the number that goes into the header, and one that it finds by a name."""
import requests
from acme_vault import find


def projects(number):
    pair = find("logins", number)
    form = {"grant_type": "client_credentials", "client_id": pair.key, "client_secret": pair.secret}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9)  # expect: PCR103
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()


def settled(number):
    pair = find("logins", "procore")
    form = {"grant_type": "client_credentials", "client_id": pair.key, "client_secret": pair.secret}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9)
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()
