"""Where sessions come from."""

from __future__ import annotations

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

BASE = "https://api.procore.com/rest/v1.0"


def make_session(token: str) -> requests.Session:
    session = requests.Session()
    retry = Retry(total=4, backoff_factor=0.5, status_forcelist=[502, 503, 504])
    session.mount("https://", HTTPAdapter(max_retries=retry))
    session.headers.update({  # expect: PCR201
        "Authorization": f"Bearer {token}",
        "Accept": "application/json",
    })
    return session
