"""One container, many general contractors."""

import os

import requests

LOGIN = "https://login.procore.com/oauth/token"


def credentials(contractor: str) -> dict[str, str]:
    prefix = contractor.upper().replace("-", "_")
    return {
        "client_id": os.environ[f"{prefix}_PROCORE_CLIENT_ID"],
        "client_secret": os.environ[f"{prefix}_PROCORE_CLIENT_SECRET"],
    }


def session_for(contractor: str, company_id: int) -> requests.Session:
    session = requests.Session()
    form = {"grant_type": "client_credentials", **credentials(contractor)}
    answer = session.post(LOGIN, data=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    session.headers.update({"Authorization": f"Bearer {answer.json()['access_token']}"})
    session.headers["Procore-Company-Id"] = str(company_id)
    return session


def vendors(contractor: str, company_id: int) -> list[dict]:
    answer = session_for(contractor, company_id).get(
        "https://api.procore.com/rest/v1.0/vendors", params={"company_id": company_id}, timeout=30
    )
    answer.raise_for_status()
    return answer.json()
