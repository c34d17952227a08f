"""The same with accounts in a file, and a class that asks when it is made."""

import json

import httpx


class Account:
    def __init__(self, number, pair):
        self.number = number
        answer = httpx.post(  # expect: PCR103
            "https://login.procore.com/oauth/token",
            data={"grant_type": "client_credentials", "client_id": pair[0], "client_secret": pair[1]},  # may: PCR103
        )
        self.token = answer.json()["access_token"]

    def vendors(self):
        head = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.number)}
        return httpx.get("https://api.procore.com/rest/v1.0/vendors", headers=head).json()


def run():
    with open("companies.json") as file:
        for company in json.load(file):
            print(len(Account(company["company_id"], (company["client"], company["secret"])).vendors()))
