"""Access to Procore with Django's settings."""

from __future__ import annotations

from typing import Any

import requests
from django.conf import settings


def get(path: str, **params: Any) -> Any:
    url = settings.PROCORE["API_URL"] + path
    headers = {
        "Authorization": "Bearer " + settings.PROCORE["ACCESS_TOKEN"],
        "Procore-Company-Id": settings.PROCORE["COMPANY_ID"],
    }
    response = requests.get(url, headers=headers, params=params, timeout=30)
    response.raise_for_status()
    return response.json()
