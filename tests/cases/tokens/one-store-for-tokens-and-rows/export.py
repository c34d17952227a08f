"""A long export with an option for the age of the token."""

import os
import time

import click
import requests

LOGIN = "https://login.procore.com/oauth/token"


def ask():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post(LOGIN, data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


@click.command()
@click.option("--token-age", default=6700, help="Seconds after which a new one is asked for.")  # expect: PCR101
@click.option("--pause", default=900, help="Seconds between two rounds.")
def export(token_age, pause):
    token, at = ask(), time.time()
    for project in range(1, 90):
        if time.time() - at > token_age:
            token, at = ask(), time.time()
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
        url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
        print(project, len(requests.get(url, headers=headers, timeout=60).json()))
        time.sleep(pause)
