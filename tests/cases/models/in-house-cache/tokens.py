import requests
from acme_store import vault

TOKEN_URL = "https://login.procore.com/oauth/token"


def procore_token(client):
    token = vault.recall("procore")
    if token is None:
        answer = requests.post(TOKEN_URL, data={"grant_type": "client_credentials", **client}).json()
        token = answer["access_token"]
        vault.stash("procore", token, keep_ms=7_200_000)  # expect: PCR101
    return token


def renewed(client):
    answer = requests.post(TOKEN_URL, data={"grant_type": "client_credentials", **client}).json()
    vault.stash("procore", answer["access_token"], answer["expires_in"] * 1000)
    return answer["access_token"]


def logo(company):
    vault.stash("logo", company["logo"], 7_200_000)
