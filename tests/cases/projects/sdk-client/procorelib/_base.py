from __future__ import annotations

import logging
from typing import Any, Mapping

import httpx

from .auth import BearerAuth
from .errors import ApiError, NotFound, RateLimited

log = logging.getLogger("procorelib")
DEFAULT_BASE_URL = "https://api.procore.com"


class _Shared:
    def _raise(self, response: httpx.Response) -> None:
        if response.status_code == 404:
            raise NotFound(str(response.url))
        if response.status_code == 429:
            raise RateLimited(int(response.headers.get("X-Rate-Limit-Reset", "0")))
        if response.is_error:
            raise ApiError(response.status_code, response.text)


class SyncTransport(_Shared):
    def __init__(self, auth: BearerAuth, *, base_url: str = DEFAULT_BASE_URL, timeout: float = 30.0) -> None:
        self._http = httpx.Client(base_url=base_url, auth=auth, timeout=timeout)

    def request(
        self, method: str, path: str, *, params: Mapping[str, Any] | None = None, json: Any = None,
        headers: Mapping[str, str] | None = None, files: Any = None, data: Any = None,
    ) -> Any:
        response = self._http.request(method, path, params=params, json=json, headers=headers, files=files, data=data)
        self._raise(response)
        return response.json() if response.content else None


class AsyncTransport(_Shared):
    def __init__(self, auth: BearerAuth, *, base_url: str = DEFAULT_BASE_URL, timeout: float = 30.0) -> None:
        self._http = httpx.AsyncClient(base_url=base_url, auth=auth, timeout=timeout)

    async def request(
        self, method: str, path: str, *, params: Mapping[str, Any] | None = None, json: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        response = await self._http.request(method, path, params=params, json=json, headers=headers)
        self._raise(response)
        return response.json() if response.content else None
