"""Cursors are called tokens, too; a neighbour wants its token in the URL; our hook has a secret of its own."""
import requests


def pages(token, company_id, cursor):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    answer = requests.get(
        f"https://api.procore.com/rest/v2.0/companies/{company_id}/projects",
        params={"page_token": cursor, "sync_token": cursor},
        headers=headers,
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["data"]


def invoices(access_token, realm):
    url = f"https://quickbooks.api.intuit.com/v3/company/{realm}/query?access_token={access_token}"
    return requests.get(url, timeout=30).json()


def subscribe(token, company_id, secret):
    hook = {"namespace": "acme", "destination_url": f"https://hooks.example-builders.com/in?access_token={secret}"}
    answer = requests.post(
        f"https://api.procore.com/rest/v2.0/companies/{company_id}/webhooks/hooks",
        json={"hook": hook},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
        timeout=30,
    )
    answer.raise_for_status()
