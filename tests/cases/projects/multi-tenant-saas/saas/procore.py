from functools import lru_cache

import httpx

from .tenants import Tenant

LOGIN = "https://login.procore.com/oauth/token"


@lru_cache(maxsize=None)
def client_for(tenant: Tenant) -> httpx.Client:
    tok = httpx.post(LOGIN, data={  # expect: PCR103
        "grant_type": "client_credentials",
        "client_id": tenant.client_id,
        "client_secret": tenant.client_secret,
    }).raise_for_status().json()
    return httpx.Client(
        base_url="https://api.procore.com/rest/v1.0",
        headers={"Authorization": f"Bearer {tok['access_token']}", "Procore-Company-Id": str(tenant.procore_company)},
    )


def projects(tenant):
    return client_for(tenant).get("/projects", params={"company_id": tenant.procore_company}).json()


def budget_changes(tenant, pid):
    return client_for(tenant).get(f"/projects/{pid}/budget_changes").json()


def upload_doc(tenant, pid, folder, path):
    with open(path, "rb") as fh:
        client_for(tenant).post(  # expect: PCR404
            "/files", params={"project_id": pid}, data={"file[parent_id]": folder, "file[name]": path},
            files={"file[data]": fh},  # may: PCR404
        ).raise_for_status()
