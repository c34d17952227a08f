"""A token for each company; the form is made of pairs, as the old client of ours wanted it."""
import requests


def form_of(company):
    return dict([
        ("grant_type", "client_credentials"),
        ("client_id", company.procore_client_id),
        ("client_secret", company.procore_client_secret),
    ])


def token_for(company):
    answer = requests.post("https://login.procore.com/oauth/token", data=form_of(company), timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company):
    headers = {"Authorization": f"Bearer {token_for(company)}", "Procore-Company-Id": str(company.procore_id)}
    answer = requests.get("https://api.procore.com/rest/v1.0/projects", headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()
