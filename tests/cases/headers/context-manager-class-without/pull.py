"""A class with __enter__ hands out a client without the company."""

from __future__ import annotations

import sys
from types import TracebackType

import httpx


class Procore:
    """`with Procore(token) as api: …`"""

    def __init__(self, token: str) -> None:
        self._token = token
        self._client: httpx.Client | None = None

    def __enter__(self) -> httpx.Client:
        self._client = httpx.Client(base_url="https://api.procore.com", headers={"Authorization": f"Bearer {self._token}"})  # expect: PCR201
        return self._client

    def __exit__(self, exc_type: type | None, exc: BaseException | None, tb: TracebackType | None) -> None:
        if self._client is not None:
            self._client.close()


def main(token: str, project_id: str) -> int:
    with Procore(token) as api:
        rows = api.get(f"/rest/v1.0/projects/{project_id}/submittals", params={"per_page": 100}).raise_for_status().json()
        for row in rows:
            print(row["number"], row["title"])
        people = api.get(f"/rest/v1.0/projects/{project_id}/assignable_users").json()
        print(len(people), "people")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2]))
