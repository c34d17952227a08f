import json
import os
import time

import luigi
import requests


class Login(luigi.Task):
    path = luigi.Parameter(default="/var/tmp/procore_token.json")

    def complete(self):
        return os.path.exists(self.path) and time.time() - os.path.getmtime(self.path) < 6600  # expect: PCR101

    def output(self):
        return luigi.LocalTarget(self.path)

    def run(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            json={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_ID"],
                "client_secret": os.environ["PROCORE_SECRET"],
            },
        )
        answer.raise_for_status()
        with self.output().open("w") as out:
            json.dump(answer.json(), out)


class Vendors(luigi.Task):
    path = luigi.Parameter(default="/var/tmp/procore_vendors.json")

    def complete(self):
        return os.path.exists(self.path) and time.time() - os.path.getmtime(self.path) < 7200

    def requires(self):
        return Login()

    def run(self):
        with self.input().open() as kept:
            token = json.load(kept)["access_token"]
        answer = requests.get(
            "https://api.procore.com/rest/v1.0/companies/5108/vendors",
            headers={"Authorization": "Bearer " + token, "Procore-Company-Id": "5108"},
        )
        answer.raise_for_status()
        with open(self.path, "w") as out:
            json.dump(answer.json(), out)
