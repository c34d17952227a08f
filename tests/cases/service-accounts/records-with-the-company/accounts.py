from dataclasses import dataclass

import requests


@dataclass
class Tenant:
    company: int
    cid: str
    secret: str


def bearer(t: Tenant):
    r = requests.post(  # expect: PCR103
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": t.cid, "client_secret": t.secret},
    )
    return r.json()["access_token"]


def sync(tenants: list[Tenant]):
    for t in tenants:
        head = {"Authorization": f"Bearer {bearer(t)}", "Procore-Company-Id": str(t.company)}
        requests.get(f"https://api.procore.com/rest/v1.0/companies/{t.company}/projects", headers=head)
