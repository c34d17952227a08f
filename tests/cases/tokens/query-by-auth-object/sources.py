import os

import httpx
import requests

from auth import HeaderToken, QueryFlow, QueryToken
from tokens import current

COMPANY = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def submittals(project_id):
    session = requests.Session()
    session.auth = QueryToken(current)
    session.headers.update(COMPANY)
    url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/submittals"
    return session.get(url, params={"per_page": 5000}).json()  # expect: PCR204


def rfis(project_id):
    session = requests.Session()
    session.auth = HeaderToken(current)
    session.headers.update(COMPANY)
    return session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis").json()


def photos(project_id):
    client = httpx.Client(auth=QueryFlow(current), headers=COMPANY)
    return client.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/images").json()


def forecast(key):
    session = requests.Session()
    session.auth = QueryToken(lambda: key)
    return session.get("https://api.weather.example.com/v3/forecast").json()
