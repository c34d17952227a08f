import os

import requests

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def rfis():
    return requests.get("https://api.procore.com/rest/v1.0/projects/5/rfis", headers=HEADERS, timeout=30).json()


def tickets():
    return requests.get("https://tickets.example.com/api/tickets", timeout=30).json()
