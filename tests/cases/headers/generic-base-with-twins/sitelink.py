"""Two clients with one generic base; the asynchronous one forgot the company."""

from __future__ import annotations

import abc
from collections.abc import AsyncIterator, Iterator
from typing import Any, Generic, TypeVar

import httpx

Http = TypeVar("Http", httpx.Client, httpx.AsyncClient)

BASE_URL = httpx.URL("https://api.procore.com")


class Base(abc.ABC, Generic[Http]):
    def __init__(self, token: str, company: int) -> None:
        self._token = token
        self._company = str(company)
        self._http = self._make()

    @abc.abstractmethod
    def _make(self) -> Http: ...

    @property
    def _authorized(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"}  # expect: PCR201

    @staticmethod
    def _url(*parts: object) -> httpx.URL:
        return BASE_URL.join("/".join(["/rest", "v1.0", *map(str, parts)]))


class SiteLink(Base[httpx.Client]):
    def _make(self) -> httpx.Client:
        return httpx.Client(headers={**self._authorized, "Procore-Company-Id": self._company})

    def pages(self, *parts: object, **params: Any) -> Iterator[dict]:
        yield from self._http.get(self._url(*parts), params=params).json()


class AsyncSiteLink(Base[httpx.AsyncClient]):
    def _make(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(headers=self._authorized)

    async def pages(self, *parts: object, **params: Any) -> AsyncIterator[dict]:
        for row in (await self._http.get(self._url(*parts), params=params)).json():
            yield row


def rfis(token: str, company: int, project: int) -> list[dict]:
    return list(SiteLink(token, company).pages("projects", project, "rfis"))


def codes(token: str, company: int) -> list[dict]:
    return list(SiteLink(token, company).pages("cost_codes"))  # expect: PCR402


async def submittals(token: str, company: int, project: int) -> list[dict]:
    return [row async for row in AsyncSiteLink(token, company).pages("projects", project, "submittals")]
