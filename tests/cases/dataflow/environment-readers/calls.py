"""Calls on them."""

import conf
import requests

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def rfis():
    return requests.get(conf.FIRST + "/rest/v1.0/projects/1/rfis", headers=HEADERS)


def submittals():
    return requests.get(conf.SECOND + "/v1.0/projects/1/submittals", headers=HEADERS)


def incidents():
    return requests.get(f"{conf.THIRD}/projects/1/incidents", headers=HEADERS)


def vendors():
    return requests.get(f"{conf.FOURTH}/rest/v1.0/vendors", headers=HEADERS)
