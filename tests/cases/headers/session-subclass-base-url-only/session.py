"""A Session subclass that only joins the base URL."""

from __future__ import annotations

from typing import Any

import requests


class ApiSession(requests.Session):
    BASE_URL = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str) -> None:
        super().__init__()
        self.headers.update({"Authorization": "Bearer %s" % token})  # expect: PCR201

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> requests.Response:  # type: ignore[override]
        kwargs.setdefault("timeout", 30)
        return super().request(method, f"{self.BASE_URL}/{url.lstrip('/')}", *args, **kwargs)


def export(token: str, project_id: int) -> dict[str, list[dict]]:
    with ApiSession(token) as api:
        return {
            "rfis": api.get(f"/projects/{project_id}/rfis").json(),
            "files": api.get("/folders", params={"project_id": project_id}).json(),
        }
