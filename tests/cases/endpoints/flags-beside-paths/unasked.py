"""A flag that no caller sets: what the other branch sends is looked at all the same."""

import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
SUB_JOB = "https://api.procore.com/rest/v1.0/sub_jobs/{}"  # expect: PCR401, PCR402


def drop(number: int, *, is_trial: bool = True) -> None:
    if not is_trial:
        requests.delete(SUB_JOB.format(number), headers=HEADERS, timeout=9)


def show(number: int) -> dict:
    return requests.get(SUB_JOB.format(number), headers=HEADERS, timeout=9).json()


def main() -> None:
    print(show(7))
    drop(7)
