"""Objects made from rows; a pool of clients by number."""
import csv
import os
from dataclasses import dataclass

import requests

LOGIN = "https://login.procore.com/oauth/token"


class Site:
    def __init__(self, cid, secret, number):
        self.cid, self.secret, self.number = cid, secret, number

    def token(self):
        form = {"grant_type": "client_credentials", "client_id": self.cid, "client_secret": self.secret}
        return requests.post(LOGIN, data=form, timeout=9).json()["access_token"]  # expect: PCR103

    def projects(self):
        head = {"Authorization": f"Bearer {self.token()}", "Procore-Company-Id": str(self.number)}
        return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()


def main():
    with open("sites.csv") as f:
        sites = [Site(*row) for row in csv.reader(f)]
    for site in sites:
        print(site.projects())
