"""A Session subclass joins the base URL and adds the company in request()."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

import requests


class ProcoreSession(requests.Session):
    def __init__(self, base_url: str, company_id: int) -> None:
        super().__init__()
        self.base_url = base_url
        self.company_id = company_id

    def request(self, method: str, url: str, **kwargs: Any) -> requests.Response:  # type: ignore[override]
        headers = dict(kwargs.pop("headers", None) or {})
        headers.setdefault("Procore-Company-Id", str(self.company_id))
        kwargs.setdefault("timeout", 30)
        return super().request(method, urljoin(self.base_url, url), headers=headers, **kwargs)
