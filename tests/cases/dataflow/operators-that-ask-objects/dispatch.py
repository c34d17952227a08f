"""Functions and methods that are picked by name: from a module, an object, or by what `operator` makes."""

import os
import sys
from operator import attrgetter, methodcaller

import requests

BASE = "https://api.procore.com/rest/v1.0"
HEAD = {"Authorization": os.environ["T"], "Procore-Company-Id": "5"}


def show(number):
    return requests.get(f"{BASE}/cost_codes/{number}", headers=HEAD)  # expect: PCR402


def drop(number):
    return requests.delete(f"{BASE}/standard_cost_codes/{number}", headers=HEAD)  # expect: PCR401


def by_globals(action, number):
    return globals()[action](number)


def by_module(action, number):
    return getattr(sys.modules[__name__], action)(number)


class Sync:
    def __init__(self, headers):
        self.headers = headers

    def sync_rfis(self):
        return requests.get(f"{BASE}/projects/1/rfis", headers=self.headers)

    def sync_types(self):
        return requests.get(f"{BASE}/line_item_types", headers=self.headers)  # expect: PCR402

    def run(self, kind):
        return getattr(self, f"sync_{kind}")()


def main():
    by_globals("show", 1)
    by_module("drop", 2)
    Sync({"Authorization": "x"}).run("rfis")  # expect: PCR201
    sync = Sync(HEAD)
    for kind in ("rfis", "types"):
        sync.run(kind)
    session = requests.Session()
    session.headers.update(HEAD)
    methodcaller("delete", f"{BASE}/sub_jobs/4")(session)  # expect: PCR401
    attrgetter("delete")(session)(f"{BASE}/sub_jobs/5")  # expect: PCR401
    for verb, path in {"get": "/cost_codes", "delete": "/sub_jobs/6"}.items():  # expect: PCR401, PCR402
        getattr(session, verb)(BASE + path)
    {"list": session.get, "drop": session.delete}["drop"](f"{BASE}/sub_jobs/7")  # expect: PCR401


class Photo:
    def __init__(self, row):
        self.row = row
        self.link = row["url"]


def links():
    photos = [Photo(row) for row in requests.get(f"{BASE}/images", headers=HEAD).json()]
    for link in map(attrgetter("link"), photos):
        requests.get(link)  # expect: PCR302
    for link in map(attrgetter("link"), photos):
        requests.get(link, headers=HEAD)
