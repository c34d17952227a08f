"""The cached accessor of a session; only the token is set."""

from __future__ import annotations

import os
from functools import lru_cache

import requests

API = os.environ.get("PROCORE_API_BASE_URL", "https://api.procore.com/rest/v1.0")


@lru_cache(maxsize=1)
def procore() -> requests.Session:
    session = requests.Session()  # may: PCR201
    session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]  # expect: PCR201
    return session
