"""Fluent client: Procore(...).projects(5).rfis.list()."""
from __future__ import annotations

import logging
import random
import time
from typing import Any, Callable, Iterator

import httpx

logger = logging.getLogger(__name__)
RETRYABLE = {429, 502, 503}


class Route:
    def __init__(self, client: "Procore", path: str) -> None:
        self._client = client
        self._path = path

    def __call__(self, id_: int | str) -> "Route":
        return Route(self._client, f"{self._path}/{id_}")

    def __getattr__(self, name: str) -> "Route":
        return Route(self._client, f"{self._path}/{name}")

    def list(self, **params: Any) -> Iterator[dict]:
        yield from self._client._pages(self._path, params)

    def create(self, **body: Any) -> dict:
        return self._client._send("POST", self._path, json=body).json()


class Procore:
    def __init__(self, token_getter: Callable[[], str], company_id: int, *, host: str = "https://api.procore.com") -> None:
        self._get_token = token_getter
        self._company = company_id
        self._http = httpx.Client(
            base_url=host,
            headers={"Procore-Company-Id": str(company_id)},
            event_hooks={"request": [self._sign], "response": [self._log]},
        )

    def _sign(self, request: httpx.Request) -> None:
        request.headers["Authorization"] = f"Bearer {self._get_token()}"

    @staticmethod
    def _log(response: httpx.Response) -> None:
        logger.debug("%s %s", response.status_code, response.request.url)

    def __getattr__(self, name: str) -> Route:
        if name.startswith("_"):
            raise AttributeError(name)
        return Route(self, f"/rest/v1.0/{name}")

    def _send(self, method: str, path: str, **kw: Any) -> httpx.Response:
        for attempt in range(5):
            response = self._http.request(method, path, **kw)
            if response.status_code not in RETRYABLE:
                response.raise_for_status()
                return response
            reset = response.headers.get("X-Rate-Limit-Reset")
            time.sleep(max(0, int(reset) - time.time()) if reset else 2**attempt + random.random())
        raise RuntimeError("gave up")

    def _pages(self, path: str, params: dict) -> Iterator[dict]:
        page = 1
        while True:
            rows = self._send("GET", path, params={**params, "page": page, "per_page": 500}).json()
            if not rows:
                return
            yield from rows
            page += 1
