"""The pairs of all companies in one table, and those of one app in two stages in another."""

import sqlite3

import requests

LOGIN = "https://login.procore.com/oauth/token"
COMPANIES = {
    1001: {"client_id": "a1", "client_secret": "s1"},
    1002: {"client_id": "a2", "client_secret": "s2"},
}
STAGES = {
    "production": {"client_id": "p", "client_secret": "ps"},
    "staging": {"client_id": "q", "client_secret": "qs"},
}


def token_of_company(company_id):
    pair = COMPANIES[company_id]
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", **pair}, timeout=30)  # expect: PCR103
    return answer.json()["access_token"]


def token_of_row(company_id):
    query = "select client_id, client_secret from companies where id = ?"
    client_id, secret = sqlite3.connect("app.db").execute(query, (company_id,)).fetchone()
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    answer = requests.post(LOGIN, data=form, timeout=30)  # expect: PCR103
    return answer.json()["access_token"]


def token_of_stage(stage):
    pair = STAGES[stage]
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", **pair}, timeout=30)
    return answer.json()["access_token"]


def projects(company_id, token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    url = "https://api.procore.com/rest/v1.0/projects"
    return requests.get(url, params={"company_id": company_id}, headers=headers, timeout=30).json()


def main():
    for company_id in COMPANIES:
        print(projects(company_id, token_of_company(company_id)), projects(company_id, token_of_row(company_id)))
    print(projects(7, token_of_stage("staging")))
