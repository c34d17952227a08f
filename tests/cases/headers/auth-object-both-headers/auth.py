"""An auth object that adds the token and the company."""

from __future__ import annotations

from requests.auth import AuthBase
from requests.models import PreparedRequest


class ProcoreAuth(AuthBase):
    def __init__(self, token: str, company_id: int) -> None:
        self.token = token
        self.company_id = company_id

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.token}"
        request.headers["Procore-Company-Id"] = str(self.company_id)
        return request
