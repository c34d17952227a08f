import os

import requests


def fetch(project, rfi):
    headers = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis/{rfi}"
    return requests.get(url, headers=headers, timeout=30).json()
