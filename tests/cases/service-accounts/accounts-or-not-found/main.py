import requests
from django.shortcuts import get_object_or_404
from models import Account


def projects(name):
    account = get_object_or_404(Account, name=name)
    form = {"grant_type": "client_credentials", "client_id": account.client_id, "client_secret": account.client_secret}
    token = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]  # expect: PCR103
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(account.company_id)}
    return requests.get(f"https://api.procore.com/rest/v1.0/companies/{account.company_id}/projects", headers=head, timeout=9).json()
