"""The lowest layer sends what it is given."""

from __future__ import annotations

from typing import Any

import requests

HOST = "https://api.procore.com"


def send(method: str, path: str, headers: dict[str, str], **kwargs: Any) -> Any:
    response = requests.request(method, HOST + path, headers=headers, timeout=30, **kwargs)
    response.raise_for_status()
    return response.json() if response.text else None
