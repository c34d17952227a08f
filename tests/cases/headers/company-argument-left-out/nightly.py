"""The same with a function that builds the headers, and a client that may know its company."""

import os

import requests

ROOT = "https://api.procore.com/rest/v1.0"


def headers_for(token, company=None, *, accept="application/json"):
    headers = {"Authorization": f"Bearer {token}", "Accept": accept}
    if company is not None:
        headers["Procore-Company-Id"] = str(company)
    return headers


def people(token, company):
    answer = requests.get(f"{ROOT}/companies/{company}/users", headers=headers_for(token, company), timeout=30)
    return answer.json()


def photos(token, project):
    address = f"{ROOT}/projects/{project}/images"
    return requests.get(address, headers=headers_for(token), timeout=30).json()  # expect: PCR201


class Session:
    def __init__(self, token, company=None):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        if company:
            self.session.headers["Procore-Company-Id"] = str(company)

    def read(self, path):
        return self.session.get(f"{ROOT}/{path}", timeout=30).json()


class Quiet:
    """Nobody has told it a company yet."""

    company = None

    def __init__(self, token):
        self.token = token

    def read(self, path):
        headers = {"Authorization": f"Bearer {self.token}"}
        if self.company:
            headers["Procore-Company-Id"] = self.company
        return requests.get(f"{ROOT}/{path}", headers=headers, timeout=30).json()


def main():
    token = os.environ["PROCORE_TOKEN"]
    told = Session(token, os.environ["PROCORE_COMPANY"])
    print(told.read("projects/12/rfis"), Quiet(token).read("projects/12/submittals"))
    print(Session(token).read("projects/12/punch_item_types"))  # expect: PCR201
