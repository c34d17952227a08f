"""The nightly jobs: every one reaches the platform's client in its own way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from acme import construction
from acme.construction import Client

from .registry import provide_client


@dataclass
class RfiJob:
    client: Client
    project_id: int

    def run(self) -> int:
        rows = self.client.get(f"/rest/v1.0/projects/{self.project_id}/rfis")  # expect: PCR201
        return len(rows)


class SubmittalJob:
    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client(retries=2)
        self.read = partial(construction.send, "GET")

    def run(self, project_id: int) -> None:
        for row in self.read(f"/rest/v1.0/projects/{project_id}/submittals"):  # expect: PCR201
            getattr(self.client, "patch")(f"/rest/v1.0/projects/{project_id}/submittals/{row['id']}")  # expect: PCR201


class LazyJob:
    _client: Client | None = None

    @property
    def client(self) -> Client:
        if self._client is None:
            self._client = Client()
        return self._client

    async def run(self, project_id: int) -> list[dict]:
        return await self.client.get(f"/rest/v1.0/projects/{project_id}/daily_logs")  # expect: PCR201


def fan_out(project_ids: list[int]) -> list[dict]:
    client = Client()
    with ThreadPoolExecutor(max_workers=4) as pool:
        pool.submit(construction.send, "GET", "/rest/v1.0/vendors")  # expect: PCR201
        pages = pool.map(client.get, [f"/rest/v1.0/projects/{number}/locations" for number in project_ids])  # expect: PCR201
        return [row for page in pages for row in page]


def from_the_registry(project_id: int) -> list[dict]:
    return provide_client().get(f"/rest/v1.0/projects/{project_id}/users")  # expect: PCR201


def passed_on(path: str, **options: object) -> dict:
    return construction.send("GET", path, **options)
