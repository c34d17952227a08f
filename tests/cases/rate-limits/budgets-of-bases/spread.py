"""Clients that take what they do from their bases, and send through one function; each has a budget of its own."""

import os
import time

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


class Budget:
    def __init__(self, per_hour):
        self.gap = 60 * 60 / per_hour

    def wait(self):
        time.sleep(self.gap)


def fetch(url, **options):
    answer = requests.get(url, timeout=30, **options)
    answer.raise_for_status()
    return answer.json()


class SiteReader:
    def __init__(self, budget):
        self.budget = budget

    def rfis(self, project):
        self.budget.wait()
        return fetch(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=HEADERS)


class PeopleReader:
    def __init__(self, budget):
        self.budget = budget

    def all(self):
        self.budget.wait()
        return fetch("https://api.bamboohr.com/api/v1/employees/directory", auth=(os.environ["KEY"], "x"))


class Site(SiteReader):
    """The one that jobs use."""


class People(PeopleReader):
    """The one that jobs use."""


def nightly():
    site = Site(Budget(per_hour=3600))  # expect: PCR205
    people = People(Budget(per_hour=3600))
    print(site.rfis(7), people.all())
