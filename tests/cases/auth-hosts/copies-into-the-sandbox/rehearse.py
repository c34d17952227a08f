"""Copies RFIs into the development sandbox. The sandbox's token is a setting, production's is asked for."""
import os

import requests

LOGIN = "https://login.procore.com"


def copy(company_id, sandbox_company_id, project_id, sandbox_project_id):
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    production = requests.post(f"{LOGIN}/oauth/token", data=form, timeout=30).json()["access_token"]
    rows = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {production}", "Procore-Company-Id": str(company_id)},
        timeout=60,
    ).json()
    for row in rows:
        requests.post(
            f"https://sandbox.procore.com/rest/v1.0/projects/{sandbox_project_id}/rfis",
            json={"rfi": {"subject": row["subject"]}},
            headers={
                "Authorization": f"Bearer {os.environ['PROCORE_SANDBOX_TOKEN']}",
                "Procore-Company-Id": str(sandbox_company_id),
            },
            timeout=60,
        ).raise_for_status()
