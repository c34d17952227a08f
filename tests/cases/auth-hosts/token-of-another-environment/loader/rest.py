"""Each environment is a record of a file; one class serves them all."""

import os
from pathlib import Path
from types import SimpleNamespace

import requests
import yaml

_all = yaml.safe_load((Path(__file__).parents[1] / "environments.yml").read_text())


class Rest:
    def __init__(self, name):
        self.env = SimpleNamespace(**_all[name])
        self.company = os.environ["PROCORE_COMPANY"]
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_ID"],
            "client_secret": os.environ["PROCORE_SECRET"],
        }
        self.token = requests.post(self.env.auth + "/oauth/token", data=form).json()["access_token"]

    def get(self, *parts, **params):
        url = "/".join([self.env.rest, "rest", "v1.0", *map(str, parts)])
        headers = {"Authorization": "Bearer " + self.token, "Procore-Company-Id": self.company}
        return requests.get(url, params=params, headers=headers).json()


def dev_projects():
    return Rest("dev").get("projects", company_id=1)


def projects():
    return Rest("production").get("companies", 8089, "projects", per_page=200)
