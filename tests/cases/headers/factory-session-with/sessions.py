"""A session factory that knows the company."""

from __future__ import annotations

import requests

BASE = "https://api.procore.com/rest/v1.0"


def make_session(token: str, company_id: int | str) -> requests.Session:
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    session.headers["Procore-Company-Id"] = str(company_id)
    return session
