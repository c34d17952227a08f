"""A generator context manager opens the session and sets both headers."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import httpx


@contextlib.contextmanager
def procore_session(token: str, company_id: int) -> Iterator[httpx.Client]:
    client = httpx.Client(base_url="https://api.procore.com", timeout=httpx.Timeout(30.0))
    client.headers["Authorization"] = f"Bearer {token}"
    client.headers["Procore-Company-Id"] = str(company_id)
    try:
        yield client
    finally:
        client.close()


def pull_drawings(token: str, company_id: int, area_id: int) -> list[dict]:
    with procore_session(token, company_id) as client:
        answer = client.get(f"/rest/v1.0/drawing_areas/{area_id}/drawings")
        answer.raise_for_status()
        return answer.json()
