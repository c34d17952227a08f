import collections
import time

import requests

from settings import LIMITS


class Gate:
    def __init__(self, name):
        self.max_calls = LIMITS[name]["max_calls"]
        self.period = LIMITS[name]["period"]
        self.stamps = collections.deque()

    def __enter__(self):
        while len(self.stamps) >= self.max_calls and time.monotonic() - self.stamps[0] < self.period:
            time.sleep(1)
        self.stamps.append(time.monotonic())

    def __exit__(self, *_):
        return False


GATES = {name: Gate(name) for name in LIMITS}


def procore_projects(token, company_id):
    with GATES["procore"]:
        return requests.get(
            f"https://api.procore.com/rest/v1.0/companies/{company_id}/projects",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
            timeout=30,
        ).json()


def sheets(token):
    with GATES["smartsheet"]:
        return requests.get(
            "https://api.smartsheet.com/2.0/sheets", headers={"Authorization": f"Bearer {token}"}, timeout=30
        ).json()
