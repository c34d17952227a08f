"""Runs in Kubernetes: the pod's service account unlocks the vault, the app's one Procore pair is inside."""
import os
import pathlib
import time

import requests

SERVICE_ACCOUNT_TOKEN = pathlib.Path("/var/run/secrets/kubernetes.io/serviceaccount/token")
VAULT = os.environ.get("VAULT_ADDR", "https://vault.example-builders.com")


def vault_login():
    answer = requests.post(
        f"{VAULT}/v1/auth/kubernetes/login",
        json={"role": "rfi-bot", "jwt": SERVICE_ACCOUNT_TOKEN.read_text()},
        timeout=10,
    )
    answer.raise_for_status()
    return answer.json()["auth"]["client_token"]


def procore_app():
    answer = requests.get(f"{VAULT}/v1/kv/data/procore", headers={"X-Vault-Token": vault_login()}, timeout=10)
    answer.raise_for_status()
    return answer.json()["data"]["data"]


class Procore:
    def __init__(self):
        self.app = procore_app()
        self.body = None

    def bearer(self):
        if self.body is None or time.time() > self.body["created_at"] + self.body["expires_in"] - 60:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.app["client_id"],
                    "client_secret": self.app["client_secret"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.body = answer.json()
        return self.body["access_token"]

    def rfis(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
