import os

import requests

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
session.rebuild_auth = lambda prepared, response: None  # expect: PCR303

others = requests.Session()
others.rebuild_auth = lambda prepared, response: None


def documents(company, project):
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    return session.get(url, headers={"Procore-Company-Id": company}, timeout=30).json()


def weather(place):
    return others.get(f"https://api.weather.example/{place}", timeout=30).json()
