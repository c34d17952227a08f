"""A `match`; and a branch that nobody in this project takes, which is looked at all the same."""

import os

import requests

BASE = "https://api.procore.com/rest/v1.0"
TOKEN = os.environ["TOKEN"]
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def transfer(verb, path, body=None):
    match verb:
        case "GET" | "HEAD":
            return requests.get(BASE + path, headers=HEADERS, timeout=30)
        case "DELETE":
            return requests.delete(BASE + path, headers=HEADERS, timeout=30)
        case _:
            return requests.post(BASE + path, headers=HEADERS, json=body, timeout=30)


def modifications(project):
    return transfer("GET", f"/projects/{project}/budget_modifications")


def drop(number):
    return transfer("DELETE", f"/sub_jobs/{number}")  # expect: PCR401


class Client:
    def call(self, verb, path, body=None):
        if verb == "GET":
            return requests.get(BASE + path, headers=HEADERS, timeout=30)
        if verb == "PATCH":
            bare = {"Authorization": f"Bearer {TOKEN}"}  # expect: PCR201
            return requests.patch(BASE + path, headers=bare, json=body, timeout=30)
        return None

    def rfis(self, project):
        return self.call("GET", f"/projects/{project}/rfis")
