import requests
from acme_tools import join, later, setting, unwrap

ROOT = setting("API_ROOT", "https://api.procore.com/rest/v1.0/")
HEADERS = {"Authorization": "Bearer x"}  # may: PCR201
COMPLETE = {"inner": {**HEADERS, "Procore-Company-Id": "8089"}}


def rfis(project):
    return requests.get(join(ROOT, f"projects/{project}/rfis"), headers=HEADERS)  # expect: PCR201


def submittals(project):
    return requests.get(join(ROOT, f"projects/{project}/submittals"), headers=unwrap(COMPLETE))


def fetch(url, headers):
    return requests.get(url, headers=headers)  # expect: PCR302


def files(project):
    drawings = requests.get(join(ROOT, f"projects/{project}/drawings"), headers=unwrap(COMPLETE)).json()
    return [later(fetch, drawing["url"], {}).result() for drawing in drawings]
