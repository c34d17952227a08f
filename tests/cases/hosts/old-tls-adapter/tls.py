"""An adapter pins TLS 1.1 for the API host."""

from __future__ import annotations

import os
import ssl
from typing import Any

import requests
from requests.adapters import HTTPAdapter


class OldTls(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_1  # expect: PCR206
        kwargs["ssl_context"] = context
        super().init_poolmanager(*args, **kwargs)


def make_session() -> requests.Session:
    session = requests.Session()
    session.mount("https://api.procore.com", OldTls())
    session.headers.update(
        {
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        }
    )
    return session


def offices(company_id: int) -> list[dict]:
    url = "https://api.procore.com/rest/v1.0/offices"
    return make_session().get(url, params={"company_id": company_id}, timeout=30).json()
