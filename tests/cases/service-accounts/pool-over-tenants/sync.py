"""Asks for all tenants' tokens at once."""
from concurrent.futures import ThreadPoolExecutor

import requests
from cryptography.fernet import Fernet

from tables import KEY, Tenant


def _plain(value):
    return Fernet(KEY).decrypt(value).decode()


def token(tenant):
    form = {
        "grant_type": "client_credentials",
        "client_id": tenant.procore_client_id,  # may: PCR103
        "client_secret": _plain(tenant.procore_client_secret),
    }
    answer = requests.post("https://login.procore.com/oauth/token", json=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def main():
    with ThreadPoolExecutor() as pool:
        print(len(list(pool.map(token, Tenant.select()))))


if __name__ == "__main__":
    main()
