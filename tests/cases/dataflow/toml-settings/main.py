import os
import pathlib
import time
import tomllib

import requests

with (pathlib.Path(__file__).parent / "settings.toml").open("rb") as fh:
    SETTINGS = tomllib.load(fh)


class Procore:
    def __init__(self, settings):
        self.settings = settings
        self.token = None
        self.token_born = 0.0
        self.projects_cache = (None, 0.0)

    def bearer(self):
        if self.token is None or time.time() - self.token_born > self.settings["token_lifetime"]:  # may: PCR101
            answer = requests.post(
                self.settings["login_url"] + "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token, self.token_born = answer.json()["access_token"], time.time()
        return self.token

    def projects(self):
        rows, born = self.projects_cache
        if rows is None or time.time() - born > SETTINGS["cache"]["projects"]:
            answer = requests.get(
                self.settings["api_url"] + "/rest/v1.1/projects",
                params={"company_id": self.settings["company_id"]},
                headers={
                    "Authorization": f"Bearer {self.bearer()}",
                    "Procore-Company-Id": self.settings["company_id"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            rows = answer.json()
            self.projects_cache = rows, time.time()
        return rows


if __name__ == "__main__":
    print(len(Procore(SETTINGS["procore"]).projects()))
