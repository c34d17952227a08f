"""Credentials and the company under one key, in two tables."""
import os
import requests

LOGIN = "https://login.procore.com/oauth/token"
KEYS = {"north": ("a1", "s1"), "south": ("a2", "s2")}
NUMBERS = {"north": 1001, "south": 1002}


def pull(branch):
    cid, secret = KEYS[branch]
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": cid, "client_secret": secret})  # expect: PCR103
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(NUMBERS[branch])}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


def pull_env(branch):
    cid, secret = os.environ[f"{branch}_ID"], os.environ[f"{branch}_SECRET"]
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": cid, "client_secret": secret})  # expect: PCR103
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": os.environ[f"{branch}_NUMBER"]}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()
