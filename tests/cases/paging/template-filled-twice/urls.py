"""Templates that get their base first and their numbers later."""
import os

import requests

BASE = "https://api.procore.com/rest/v1.0"
PAGED = "{}/projects/{{project}}/{{kind}}?page={{page}}&per_page={{size}}".format(BASE)
HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def fetch(url):
    return requests.get(url, headers=HEADERS, timeout=60).json()


def rfis(project):
    return fetch(PAGED.format(project=project, kind="rfis", page=1, size=4000))  # expect: PCR204


def submittals(project):
    return fetch(PAGED.format(project=project, kind="submittals", page=1, size=500))
