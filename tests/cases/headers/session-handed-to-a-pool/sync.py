"""Reads the punch list of every project in parallel."""

import os
from concurrent.futures import ThreadPoolExecutor

import requests


class PunchSync:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]  # expect: PCR201

    def read(self, project_ids):
        urls = [f"https://api.procore.com/rest/v1.0/punch_items?project_id={number}" for number in project_ids]
        with ThreadPoolExecutor() as pool:
            return [answer.json() for answer in pool.map(self.session.get, urls)]
