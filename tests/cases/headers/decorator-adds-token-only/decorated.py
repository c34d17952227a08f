"""The decorator injects a dict with the token only."""

from __future__ import annotations

import functools
import logging
import os
from collections.abc import Callable
from typing import Any

import requests

API = "https://api.procore.com/rest/v1.0"
log = logging.getLogger("procore")


def authorized(func: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        kwargs["headers"] = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}  # expect: PCR201
        log.debug("calling %s", func.__name__)
        return func(*args, **kwargs)

    return wrapper


@authorized
def get_inspection(project_id: int, list_id: int, headers: dict[str, str]) -> dict:
    response = requests.get(f"{API}/projects/{project_id}/checklist/lists/{list_id}", headers=headers, timeout=15)
    response.raise_for_status()
    return response.json()
