"""Clients of three departments; the scripts that use them are kept elsewhere."""

import os

import requests

API = "https://api.procore.com"
OLD_API = "https://app.procore.com"  # expect: PCR202
HEADERS = {"Authorization": "Bearer " + os.environ["PORTAL_TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


class Portal:
    def __init__(self, base):
        self.base = base

    def meetings(self, project_id):
        return requests.get(f"{self.base}/rest/v1.1/projects/{project_id}/meetings", headers=HEADERS)


field = Portal(OLD_API)
office = Portal(API)
archive = Portal(API)
