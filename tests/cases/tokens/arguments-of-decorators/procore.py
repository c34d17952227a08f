import os

import requests

from kept import Connector, connector, memo


def post(client, secret):
    form = {"grant_type": "client_credentials", "client_id": client, "client_secret": secret}
    return requests.post("https://login.procore.com/oauth/token", data=form).json()


@memo("pc-auth", expire=7000)  # expect: PCR101
def _login(client):
    return post(client, os.environ["PROCORE_SECRET"])


@memo("pc-projects", expire=7000)
def projects(company):
    token = _login(os.environ["PROCORE_ID"])["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    return requests.get(
        "https://api.procore.com/rest/v1.0/projects", params={"company_id": company}, headers=headers
    ).json()


@connector("procore", again=5000, page=300)  # expect: PCR101
class Procore(Connector):
    def login(self):
        return post(self.settings["id"], self.settings["secret"])["access_token"]

    def users(self):
        company = self.settings["company"]
        headers = {"Authorization": f"Bearer {self.bearer}", "Procore-Company-Id": company}
        url = f"https://api.procore.com/rest/v1.0/companies/{company}/users"
        return requests.get(url, headers=headers, params={"per_page": self.options["page"]}).json()
