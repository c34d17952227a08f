"""Early returns, a choice in one line, and a method that is spelled in its own way."""

import os

import httpx

BASE = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def ask(path, verb="get", **keywords):
    verb = verb.upper()
    if verb not in ("POST", "PATCH", "DELETE"):
        return httpx.get(BASE + path, headers=HEADERS).json()
    if not verb == "DELETE":
        return httpx.request(verb, BASE + path, headers=HEADERS, **keywords).json()
    return httpx.delete(BASE + path, headers=HEADERS)


def send(verb, path):
    sender = httpx.get if verb.lower() == "get" else httpx.delete
    return sender(BASE + path, headers=HEADERS)


def modifications(project):
    return ask(f"/projects/{project}/budget_modifications")


def modify(project, lines):
    return ask(f"/projects/{project}/budget_modifications", "post", json=lines)  # expect: PCR406


def drop(number):
    return ask(f"/standard_cost_codes/{number}", verb="delete")  # expect: PCR401


def drop_job(number):
    return send("DELETE", f"/sub_jobs/{number}")  # expect: PCR401


def read(project):
    return send("GET", f"/projects/{project}/budget_modifications")
