"""Hooks for one vendor: their sessions, and what signs for them."""

from __future__ import annotations

import requests
from airflow.models import Variable
from airflow.providers.http.hooks.http import HttpHook
from requests.auth import AuthBase


class SigningHook(HttpHook):
    def __init__(self, conn_id: str = "procore_default", method: str = "GET") -> None:
        super().__init__(method=method, http_conn_id=conn_id)

    def bearer(self) -> str:
        return self.get_connection(self.http_conn_id).password

    def get_conn(self, headers: dict | None = None) -> requests.Session:
        session = super().get_conn(headers)
        session.headers.update(
            {"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": Variable.get("procore_company")}
        )
        return session


class BareHook(HttpHook):
    def __init__(self, method: str = "GET") -> None:
        super().__init__(method, http_conn_id="procore_default")

    def get_conn(self, headers=None, extra_options=None):
        session = super().get_conn(headers, extra_options)
        session.headers["Authorization"] = f"Bearer {Variable.get('procore_token')}"  # expect: PCR201
        return session


class ListedHook(HttpHook):
    """Builds its session elsewhere."""

    def get_conn(self, headers=None):
        return SESSIONS.pop(self.http_conn_id)


class CompanyAuth(AuthBase):
    def __init__(self, login: str, password: str) -> None:
        self.company, self.token = login, password

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        request.headers["Procore-Company-Id"] = self.company
        return request


class TokenAuth(AuthBase):
    def __init__(self, login: str, password: str) -> None:
        self.token = password

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request


SESSIONS: dict = {}
