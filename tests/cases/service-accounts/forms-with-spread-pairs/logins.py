"""Pairs of companies put into forms that have names, in the ways people merge mappings."""

import requests

LOGIN = "https://login.procore.com/oauth/token"
GRANT = {"grant_type": "client_credentials"}
COMPANIES = {
    1001: {"client_id": "a1", "client_secret": "s1"},
    1002: {"client_id": "a2", "client_secret": "s2"},
}
STAGES = {
    "production": {"client_id": "p", "client_secret": "ps"},
    "staging": {"client_id": "q", "client_secret": "qs"},
}


def by_display(company_id):
    pair = COMPANIES[company_id]
    form = {"grant_type": "client_credentials", **pair}
    return requests.post(LOGIN, data=form, timeout=30).json()["access_token"]  # expect: PCR103


def by_update(company_id):
    form = {"grant_type": "client_credentials"}
    form.update(COMPANIES[company_id])
    return requests.post(LOGIN, data=form, timeout=30).json()["access_token"]  # expect: PCR103


def by_operator(company_id):
    form = GRANT | COMPANIES[company_id]
    return requests.post(LOGIN, json=form, timeout=30).json()["access_token"]  # expect: PCR103


def by_augmented(company_id):
    form = dict(GRANT)
    form |= COMPANIES[company_id]
    return requests.post(LOGIN, json=form, timeout=30).json()["access_token"]  # expect: PCR103


def by_dict(company_id):
    form = dict(COMPANIES[company_id], grant_type="client_credentials")
    options = {"data": form, "timeout": 30}
    return requests.post(LOGIN, **options).json()["access_token"]  # expect: PCR103


def of_stage(stage):
    form = {"grant_type": "client_credentials", **STAGES[stage]}
    return requests.post(LOGIN, data=form, timeout=30).json()["access_token"]


def projects(company_id, token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    url = "https://api.procore.com/rest/v1.0/projects"
    return requests.get(url, params={"company_id": company_id}, headers=headers, timeout=30).json()


def main():
    for company_id in COMPANIES:
        for login in (by_display, by_update, by_operator, by_augmented, by_dict):
            print(projects(company_id, login(company_id)))
    print(projects(7, of_stage("staging")))
