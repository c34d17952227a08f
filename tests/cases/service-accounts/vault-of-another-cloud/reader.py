"""The pair lies in a vault that a service account of the cloud opens."""
import os

import requests
from google.cloud import secretmanager

vault = secretmanager.SecretManagerServiceClient.from_service_account_file(os.environ["GOOGLE_SERVICE_ACCOUNT_FILE"])


def secret(name):
    return vault.access_secret_version(name=f"projects/p/secrets/{name}/versions/latest").payload.data.decode()


def token():
    form = {
        "grant_type": "client_credentials",
        "client_id": secret("procore-client-id"),
        "client_secret": secret("procore-client-secret"),
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company_id):
    headers = {"Authorization": f"Bearer {token()}", "Procore-Company-Id": str(company_id)}
    answer = requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()
