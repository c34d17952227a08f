"""A decorator injects the headers into every wrapped call."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from typing import Any

import requests

API = "https://api.procore.com/rest/v1.0"


def procore_call(func: Callable[..., requests.Response]) -> Callable[..., Any]:
    @functools.wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        headers = kwargs.pop("headers", {})
        headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
        headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
        response = func(*args, headers=headers, **kwargs)
        response.raise_for_status()
        return response.json()

    return wrapper


@procore_call
def get_project(project_id: int, *, headers: dict[str, str]) -> requests.Response:
    return requests.get(f"{API}/projects/{project_id}", headers=headers, timeout=15)


@procore_call
def update_observation(item_id: int, body: dict, *, headers: dict[str, str]) -> requests.Response:
    return requests.patch(f"{API}/observations/items/{item_id}", json=body, headers=headers, timeout=15)


if __name__ == "__main__":
    print(get_project(1234))
