"""One wrapper for all methods, each with a branch of its own."""

import os

import requests

BASE = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def call(method, path, body=None):
    if method == "GET":
        return requests.get(BASE + path, headers=HEADERS, timeout=30).json()
    elif method == "POST":
        return requests.post(BASE + path, headers=HEADERS, json=body, timeout=30).json()
    elif method == "DELETE":
        return requests.delete(BASE + path, headers=HEADERS, timeout=30)
    raise ValueError(method)


def drop(number):
    call("DELETE", f"/sub_jobs/{number}")  # expect: PCR401


def lists():
    return call("GET", "/standard_cost_code_lists")  # expect: PCR401


def budget(project, lines):
    return call("POST", f"/projects/{project}/budget_modifications", lines)  # expect: PCR406


def modifications(project):
    return call("GET", f"/projects/{project}/budget_modifications")
