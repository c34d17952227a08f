"""Prepares requests first and sends them later, all with the token as a parameter."""
import os

import requests


def prepare(session, path, params):
    query = dict(params)
    query["access_token"] = os.environ["PROCORE_ACCESS_TOKEN"]  # expect: PCR106
    request = requests.Request("GET", "https://api.procore.com" + path, params=query)  # may: PCR106
    return session.prepare_request(request)


def run(project_ids):
    with requests.Session() as session:
        session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
        batch = [prepare(session, "/rest/v1.1/punch_items", {"project_id": p}) for p in project_ids]
        for prepared in batch:
            answer = session.send(prepared, timeout=30)  # may: PCR106
            answer.raise_for_status()
            yield answer.json()
