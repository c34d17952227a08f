import os
import time
from enum import Enum

import requests


class Service(Enum):
    PROCORE = "procore"
    FIELDWIRE = "fieldwire"


ADDRESSES = {
    Service.PROCORE: "https://login.procore.com/oauth/token",
    Service.FIELDWIRE: "https://client-api.super.fieldwire.com/api_keys/jwt",
}
_kept = {}


def span(service):
    if service == Service.PROCORE:
        return 6000  # expect: PCR101
    return 3300


def bearer(service):
    entry = _kept.get(service)
    if entry and entry["born"] + span(service) > time.time():
        return entry["value"]
    form = {"client_id": os.environ["ID_" + service.name], "client_secret": os.environ["KEY_" + service.name]}
    answer = requests.post(ADDRESSES[service], data={"grant_type": "client_credentials", **form}, timeout=30)
    _kept[service] = {"value": answer.json()["access_token"], "born": time.time()}
    return _kept[service]["value"]


def rfis(project):
    head = {"Authorization": "Bearer " + bearer(Service.PROCORE), "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=head, timeout=30).json()


def tasks(project):
    head = {"Authorization": "Bearer " + bearer(Service.FIELDWIRE)}
    return requests.get(f"https://client-api.us.fieldwire.com/api/v3/projects/{project}/tasks", headers=head, timeout=30).json()
