import os

import requests

HEADERS = {
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
}


def photos(project):
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    for rfi in requests.get(url, headers=HEADERS, timeout=30).json():
        for attachment in rfi["attachments"]:
            yield requests.get(attachment["url"], headers=HEADERS, timeout=60, verify=False).content  # expect: PCR206


def news():
    return requests.get("https://news.example/feed", timeout=60, verify=False).content
