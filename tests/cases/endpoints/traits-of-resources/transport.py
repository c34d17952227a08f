import os

import requests

session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_TOKEN"]
session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY"]


def send(method, path, **kwargs):
    response = session.request(method, "https://api.procore.com" + path, timeout=60, **kwargs)
    response.raise_for_status()
    return response
