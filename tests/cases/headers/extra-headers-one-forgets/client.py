import os

import requests

ROOT = "https://api.procore.com/rest/v1.0"


def head(more=None):
    return {"Authorization": "Bearer " + os.environ["TOKEN"], "Accept": "application/json", **(more or {})}


def rfis(company, project):
    return requests.get(f"{ROOT}/projects/{project}/rfis", headers=head({"Procore-Company-Id": company}), timeout=20).json()


def vendors(company):
    more = {"Procore-Company-Id": str(company)}
    return requests.get(f"{ROOT}/vendors", params={"company_id": company}, headers=head(more), timeout=20).json()


def add_rfi(project, subject):
    return requests.post(f"{ROOT}/projects/{project}/rfis", json={"rfi": {"subject": subject}}, headers=head(), timeout=20)  # expect: PCR201


if __name__ == "__main__":
    for rfi in rfis(4410, 77):
        print(rfi["subject"])
    add_rfi(77, "Anchor bolts")
    print(vendors(4410))
