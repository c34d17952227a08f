import requests

from auth import bearer, of_company

API = "https://api.procore.com/rest/v1.0"


def projects():
    return requests.get(f"{API}/projects", headers=of_company(), params={"company_id": 8089}).json()


def vendors(project):
    return requests.get(f"{API}/projects/{project}/vendors", headers=of_company()).json()


def rfis(project):
    return requests.get(f"{API}/projects/{project}/rfis", headers=bearer()).json()  # expect: PCR201


def me():
    return requests.get(f"{API}/me", headers=bearer()).json()
