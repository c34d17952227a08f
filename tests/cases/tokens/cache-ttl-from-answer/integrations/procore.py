"""All caches below take their time from the answer."""
import requests
from django.conf import settings
from django.core.cache import caches

tokens = caches["tokens"]


def _login():
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": settings.PROCORE_CLIENT_ID,
            "client_secret": settings.PROCORE_CLIENT_SECRET,
        },
        timeout=20,
    )
    response.raise_for_status()
    return response.json()


def bearer():
    token = tokens.get("procore_token")
    if token is None:
        data = _login()
        token = data["access_token"]
        tokens.set("procore_token", token, timeout=max(data["expires_in"] - 120, 1))
    return token


def incidents(project_id):
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/incidents",
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": str(settings.PROCORE_COMPANY_ID)},
        timeout=7200 / 120,
    )
    response.raise_for_status()
    return response.json()
