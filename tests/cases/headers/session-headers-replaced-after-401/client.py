"""A session loses its company header when the token is renewed."""

from __future__ import annotations

import logging
from typing import Callable

import requests

log = logging.getLogger(__name__)


class ProcoreApi:
    host = "https://api.procore.com"

    def __init__(self, company_id: str, token_source: Callable[[], str]) -> None:
        self.company_id = company_id
        self.token_source = token_source
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token_source()}", "Procore-Company-Id": company_id})

    def _renew(self) -> None:
        log.info("token refused, asking for another")
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {self.token_source()}"})  # expect: PCR201

    def get(self, path: str, **params: object):
        response = self.session.get(self.host + path, params=params, timeout=30)
        if response.status_code == 401:
            self._renew()
            response = self.session.get(self.host + path, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def trades(self) -> list[dict]:
        return self.get(f"/rest/v1.0/companies/{self.company_id}/trades")
