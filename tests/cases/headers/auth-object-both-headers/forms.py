"""Calls carry no headers of their own, only the auth object."""

from __future__ import annotations

import requests

from auth import ProcoreAuth

BASE = "https://api.procore.com/rest/v1.0"


def forms(auth: ProcoreAuth, project_id: int) -> list[dict]:
    response = requests.get(f"{BASE}/projects/{project_id}/forms", auth=auth, timeout=30)
    response.raise_for_status()
    return response.json()


def session_for(token: str, company_id: int) -> requests.Session:
    session = requests.Session()
    session.auth = ProcoreAuth(token, company_id)
    return session


def rename_form(token: str, company_id: int, project_id: int, form_id: int, name: str) -> None:
    with session_for(token, company_id) as session:
        answer = session.patch(f"{BASE}/projects/{project_id}/forms/{form_id}", json={"form": {"name": name}})
        answer.raise_for_status()
