import os

import requests

from pace import Pace

SAGE = Pace(3600)
SITE = Pace(3600)  # expect: PCR205
GRAPH = Pace(10_000)


def site(path):
    with SITE:
        head = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
        return requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=head, timeout=3600).json()


def sage(path):
    with SAGE:
        return requests.get(f"https://api.intacct.com/{path}", auth=(os.environ["USER"], os.environ["PW"])).json()


def graph(path):
    with GRAPH:
        return requests.get(f"https://graph.microsoft.com/v1.0/{path}", headers={"Authorization": "x"}).json()
