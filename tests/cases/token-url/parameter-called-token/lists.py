import os

import requests

API = "https://api.procore.com/rest/v1.0"
COMPANY = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def projects(procore_token):
    return requests.get(f"{API}/projects", params={"token": procore_token}, headers=COMPANY, timeout=30).json()  # expect: PCR106


def vendors(user):
    params = {"auth_token": user.access_token, "per_page": 100}  # expect: PCR106
    return requests.get(f"{API}/vendors", params=params, headers=COMPANY, timeout=30).json()


def invited(invite_token, access_token):
    headers = {**COMPANY, "Authorization": f"Bearer {access_token}"}
    return requests.get(f"{API}/me", params={"token": invite_token}, headers=headers, timeout=30).json()


def page(page_token, access_token):
    headers = {**COMPANY, "Authorization": f"Bearer {access_token}"}
    return requests.get(f"{API}/projects", params={"page_token": page_token}, headers=headers, timeout=30).json()
