import os

import requests

HEADERS = {
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
}


def attachments(project):
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    for rfi in requests.get(url, headers=HEADERS, timeout=30).json():
        yield from rfi["attachments"]


def stored(project):
    return [each for each in attachments(project) if "amazonaws.com" in each["url"]]  # expect: PCR301


def companies(project):
    for each in attachments(project):
        _, _, _, company, *rest = each["url"].split("/")  # expect: PCR301
        yield company, rest


def bucket(settings):
    return "amazonaws.com" in settings["bucket"]
