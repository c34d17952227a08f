"""Two services, each with a file that a person puts here after a log-in."""

import time

import requests
import yaml

OLD = 6900  # expect: PCR101
OLD_BOX = 3000


def projects(company: str) -> list[dict]:
    with open("site.yml") as file:
        kept = yaml.safe_load(file)
    if time.time() - kept.get("token_written") > OLD:
        raise SystemExit("log in again: python login.py site")
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/projects",
        params={"company_id": company},
        headers={"Authorization": "Bearer " + kept["access"], "Procore-Company-Id": company},
        timeout=30,
    )
    return answer.json()


def folders() -> list[dict]:
    with open("box.yml") as file:
        kept = yaml.safe_load(file)
    if time.time() - kept.get("token_written") > OLD_BOX:
        raise SystemExit("log in again: python login.py box")
    answer = requests.get(
        "https://api.box.com/2.0/folders/0/items", headers={"Authorization": "Bearer " + kept["access"]}, timeout=30
    )
    return answer.json()["entries"]
