"""Fetches whatever it is told to."""

import os

import requests


def fetch(url):
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    return requests.get(url, headers=headers, timeout=30).json()


def rfis(project_id):
    return fetch(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis")
