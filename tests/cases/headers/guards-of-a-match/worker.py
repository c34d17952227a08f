"""Handles messages; what a case does not take goes on below the `match`."""

import time

import requests

API = "https://api.procore.com/rest/v1.0"


def exists(project_id):
    return requests.get(f"{API}/projects/{project_id}/rfis", headers={"Authorization": "Bearer x"}).ok  # expect: PCR201


def handle(message):
    match message:
        case {"ping": _}:
            return None
        case {"project": project_id} if exists(project_id):
            return project_id
        case _ if message is None:
            return None
    return requests.get(f"{API}/projects/{message['id']}/rfis", headers={"Authorization": "Bearer y"}).json()  # expect: PCR201


def patient(url):
    answer = requests.get(url, headers={"Authorization": "Bearer x"}, timeout=30)
    match answer.status_code:
        case 429:
            time.sleep(3600)  # expect: PCR205
        case status if status == 503:
            time.sleep(3600)
    match answer:
        case _ if answer.status_code == 429:
            time.sleep(3600)  # expect: PCR205
    return answer


if __name__ == "__main__":
    print(handle({"project": 1}), patient(f"{API}/companies"))
