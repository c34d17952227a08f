"""The new pair is put into the vault, and told to the agent on this machine."""

from __future__ import annotations

import os

import requests


def refresh() -> dict:
    body = {
        "grant_type": "refresh_token",
        "refresh_token": stored()["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=body, timeout=30)
    answer.raise_for_status()
    return answer.json()


def vault_headers() -> dict[str, str]:
    return {"X-Vault-Token": os.environ["VAULT_TOKEN"]}


def stored() -> dict:
    answer = requests.get("https://vault.acme.example/v1/secret/data/procore", headers=vault_headers(), timeout=10)
    return answer.json()["data"]["data"]


def store(pair: dict) -> None:
    data = {"access_token": pair["access_token"], "refresh_token": pair["refresh_token"]}
    url = "https://vault.acme.example/v1/secret/data/procore"
    requests.post(url, headers=vault_headers(), json={"data": data}, timeout=10).raise_for_status()
    requests.post("http://localhost:7070/procore", json={"token": pair["access_token"]}, timeout=2)


if __name__ == "__main__":
    store(refresh())
