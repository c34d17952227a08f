"""A transport that sends nothing: it records each request, and answers with plausible JSON.

Runs in the environment of the package that is measured, so it needs nothing but what that package brings.
"""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

# Every record has this id and this name, so that what is searched for is found.
ID = 990017
NAME = "Synthetic name"
# The kinds of answers that a method is tried with.
KINDS = ("list", "object", "wrapped", "empty")
# More requests from one call are a loop that waits for something else.
REQUESTS_LIMIT = 40


class TooManyRequestsError(Exception):
    """A method that would never end."""


@dataclass(slots=True)
class Recorder:
    """`kind` is the kind of the next answers; `requests` are (method, URL) pairs of the current call."""

    kind: str = "list"
    requests: list[tuple[str, str]] = field(default_factory=list)

    def begin(self, kind: str) -> None:
        """Start with another call."""
        self.kind = kind
        self.requests = []

    def answer(self, method: str, url: str) -> Any:  # Any: JSON.
        """Record one request; its answer. Lists end after their first page."""
        if len(self.requests) >= REQUESTS_LIMIT:
            raise TooManyRequestsError
        again = (method, url) in self.requests
        self.requests.append((method, url))
        parts = urlsplit(url)
        if parts.path.endswith("/oauth/token"):
            return _token()
        pages = parse_qs(parts.query).get("page", ["1"])
        if self.kind == "empty" or again or pages[0] not in ("0", "1"):
            return []
        return {"list": [_item()], "object": _item(), "wrapped": {"data": [_item()]}}[self.kind]


def _token() -> dict[str, object]:
    return {
        "access_token": "synthetic", "refresh_token": "synthetic", "token_type": "Bearer", "expires_in": 5400,
        "created_at": 4102444800,
    }  # fmt: skip


class Item(dict[str, Any]):  # Any: JSON.
    """A record that has every field, with a value that fits the field's name."""

    def __missing__(self, key: str) -> Any:
        return _value(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Every field is there, apart from links to further pages."""
        if key in self:
            return self[key]
        return default if key.startswith("next") or key == "data" else _value(key)


def _item(depth: int = 0) -> Item:
    fields: dict[str, Any] = {
        "id": ID, "name": NAME, "title": NAME, "number": "7", "login": "someone@example.com", "status": "open",
        "full_code": "01-100", "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
        "date": "2026-01-01", "filename": "a.pdf", "url": "https://storage.procore.com/a.pdf", "is_folder": True,
    }  # fmt: skip
    if depth < 2:
        fields |= {name: [_item(depth + 1)] for name in ("folders", "files", "attachments", "children")}
    return Item(fields)


def _value(key: str) -> Any:
    """What a field of this name may hold."""
    if key == "id" or key.endswith("_id"):
        return ID
    if key.endswith(("_at", "_on", "date")):
        return "2026-01-01"
    if key.endswith("s") and not key.endswith("ss"):
        return [_item(2)]
    return NAME


def install(recorder: Recorder) -> None:
    """Put the recorder in the place of the network for every library that is there."""
    for library, patch in (("requests", _patch_requests), ("httpx", _patch_httpx)):
        try:
            importlib.import_module(library)
        except ImportError:
            continue
        patch(recorder)


def _patch_requests(recorder: Recorder) -> None:
    requests = importlib.import_module("requests")

    def send(_: object, request: Any, **__: object) -> Any:  # Any: objects of a library that may be absent.
        body = recorder.answer(request.method, request.url)
        response = requests.Response()
        response.status_code, response.url, response.request = 200, request.url, request
        response.headers["Content-Type"] = "application/json"
        response._content = json.dumps(body).encode()  # noqa: SLF001 - there is no public way to make one.
        response.json = lambda **_: body
        return response

    requests.adapters.HTTPAdapter.send = send


def _patch_httpx(recorder: Recorder) -> None:
    httpx = importlib.import_module("httpx")

    def handle(_: object, request: Any) -> Any:  # Any: see above.
        body = recorder.answer(request.method, str(request.url))
        response = httpx.Response(200, json=body, request=request)
        response.json = lambda **_: body
        return response

    async def handle_async(transport: object, request: Any) -> Any:  # Any: see above.
        return handle(transport, request)

    httpx.HTTPTransport.handle_request = handle
    httpx.AsyncHTTPTransport.handle_async_request = handle_async
