"""A request is a record; what is added to it comes from a chain of handlers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

import requests


@dataclass(frozen=True)
class Call:
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    params: Mapping[str, Any] | None = None

    def with_header(self, name: str, value: str) -> Call:
        return replace(self, headers={**self.headers, name: value})


Handler = Callable[[Call], requests.Response]


def transport(call: Call) -> requests.Response:
    return requests.request(call.method, call.url, headers=dict(call.headers), params=call.params, timeout=30)


def bearer(token: Callable[[], str]) -> Callable[[Handler], Handler]:
    def middleware(inner: Handler) -> Handler:
        def handle(call: Call) -> requests.Response:
            return inner(call.with_header("Authorization", f"Bearer {token()}"))

        return handle

    return middleware


def company(number: int) -> Callable[[Handler], Handler]:
    def middleware(inner: Handler) -> Handler:
        def handle(call: Call) -> requests.Response:
            return inner(call.with_header("Procore-Company-Id", str(number)))

        return handle

    return middleware


def stack(*middlewares: Callable[[Handler], Handler]) -> Handler:
    return reduce(lambda inner, middleware: middleware(inner), reversed(middlewares), transport)
