import os
from typing import Any

import requests
from requests import Response, Session


class ProcoreSession(Session):
    """requests.Session that knows the base URL and signs every request."""

    def __init__(self, company: str) -> None:
        super().__init__()
        self.base = os.environ.get("PROCORE_API_URL", "https://api.procore.com")
        self.company = company

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:
        from .tokens import access_token

        headers = dict(kwargs.pop("headers", None) or {})
        headers.setdefault("Authorization", f"Bearer {access_token()}")
        headers.setdefault("Procore-Company-Id", self.company)
        full = url if url.startswith("http") else self.base + url
        response = super().request(method, full, *args, headers=headers, timeout=30, **kwargs)
        response.raise_for_status()
        return response


http = ProcoreSession(os.environ.get("PROCORE_COMPANY_ID", "0"))
