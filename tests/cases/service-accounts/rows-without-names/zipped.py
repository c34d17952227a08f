"""Lists side by side in the environment."""
import os
import requests

LOGIN = "https://login.procore.com/oauth/token"


def main():
    keys = os.environ["KEYS"].split(",")
    secrets = os.environ["SECRETS"].split(",")
    numbers = os.environ["NUMBERS"].split(",")
    for key, secret, number in zip(keys, secrets, numbers):
        form = {"grant_type": "client_credentials", "client_id": key, "client_secret": secret}
        token = requests.post(LOGIN, data=form, timeout=9).json()["access_token"]  # expect: PCR103
        head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": number}
        requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9)


def one():
    key, secret = os.environ["KEY"], os.environ["SECRET"]
    form = {"grant_type": "client_credentials", "client_id": key, "client_secret": secret}
    token = requests.post(LOGIN, data=form, timeout=9).json()["access_token"]
    for number in os.environ["NUMBERS"].split(","):
        head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": number}
        requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9)
