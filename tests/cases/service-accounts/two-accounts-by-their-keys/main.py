import requests
from models import Account


def bearer(account):
    form = {"grant_type": "client_credentials", "client_id": account.client_id, "client_secret": account.client_secret}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]  # expect: PCR103


def projects(account):
    head = {"Authorization": f"Bearer {bearer(account)}", "Procore-Company-Id": str(account.company_id)}
    return requests.get(f"https://api.procore.com/rest/v1.0/companies/{account.company_id}/projects", headers=head, timeout=9).json()


def everything():
    return [*projects(Account.objects.get(pk=1)), *projects(Account.objects.get(pk=2))]
