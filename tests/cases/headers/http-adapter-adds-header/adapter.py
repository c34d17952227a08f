"""A mounted transport adapter stamps the company onto every request to the API host."""

from __future__ import annotations

from typing import Any

import requests
from requests.adapters import HTTPAdapter


class CompanyAdapter(HTTPAdapter):
    def __init__(self, company_id: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.company_id = company_id

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:  # type: ignore[override]
        request.headers["Procore-Company-Id"] = str(self.company_id)
        return super().send(request, **kwargs)


def build_session(token: str, company_id: int) -> requests.Session:
    session = requests.Session()
    session.mount("https://api.procore.com/", CompanyAdapter(company_id, max_retries=3))
    session.headers["Authorization"] = f"Bearer {token}"
    return session


def areas(token: str, company_id: int, project_id: int) -> list[dict]:
    session = build_session(token, company_id)
    response = session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/drawing_areas")
    response.raise_for_status()
    return response.json()
