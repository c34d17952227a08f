"""The verb is chosen with getattr; the headers dict is shared and poor."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import requests

BASE_URL = "https://api.procore.com/rest/v1.0"


def call(verb: str, path: str, payload: dict[str, Any] | None = None) -> Any:
    headers = {"Authorization": "Bearer %(PROCORE_ACCESS_TOKEN)s" % os.environ}  # expect: PCR201
    sender = getattr(requests, verb.lower())
    kwargs: dict[str, Any] = {"headers": headers, "timeout": 30}
    if payload is not None:
        kwargs["json"] = payload
    response = sender(BASE_URL + path, **kwargs)
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    body = json.load(sys.stdin) if not sys.stdin.isatty() else None
    print(json.dumps(call("get", "/projects/77/rfis", body), indent=2))
