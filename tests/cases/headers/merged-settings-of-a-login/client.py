"""Reads RFIs; the settings of a stage are merged into those of all stages, level by level."""

import json
import os
from pathlib import Path

import requests

FOLDER = Path(__file__).parent / "config"


def merged(one, other):
    result = dict(one)
    for key, value in other.items():
        result[key] = merged(result[key], value) if isinstance(value, dict) and key in result else value
    return result


def load():
    stage = os.environ.get("STAGE", "test")
    base = json.loads((FOLDER / "base.json").read_text())
    return merged(base, json.loads((FOLDER / f"{stage}.json").read_text()))


class Client:
    def __init__(self, config):
        self.config = config["procore"]
        self.http = requests.Session()
        self.http.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    def login(self):
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        answer = requests.post(self.config["auth"], data=form, timeout=30).json()
        self.http.headers["Authorization"] = "Bearer " + answer["access_token"]

    def rfis(self, project):
        url = self.config["root"] + self.config["paths"]["rfis"].format(project=project)
        return self.http.get(url, timeout=60).json()

    def plain_rfis(self, project, token):
        url = self.config["root"] + self.config["paths"]["rfis"].format(project=project)
        return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=60).json()  # expect: PCR201


def main():
    client = Client(load())
    client.login()
    print(client.rfis(7), client.plain_rfis(7, os.environ["OTHER_TOKEN"]))


main()
