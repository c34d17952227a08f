"""A server on the loopback address that answers like the API; the catalogue decides what it refuses."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from auditor.catalogue import Catalogue

LIFETIME = 5400


@dataclass(slots=True)
class Vendor:
    """What the server knows on a day; `refused` holds what it answered and why, in order."""

    catalogue: Catalogue
    day: date
    tokens: dict[str, float] = field(default_factory=dict)
    refresh_tokens: set[str] = field(default_factory=lambda: {"first"})
    refused: list[tuple[int, str]] = field(default_factory=list)

    def answer(self, method: str, url: str, headers: dict[str, str], body: str) -> tuple[int, object]:
        """The status and the JSON of one request; `url` is the one that the client meant."""
        parts = urlsplit(url)
        if parts.path.startswith(self.catalogue.vendor.oauth.prefix):
            status, said = self._login(parts.hostname or "", parse_qs(body))
        else:
            status, said = self._api(method, parts.hostname or "", parts.path, headers)
        if status >= 400:
            self.refused.append((status, str(said)))
        return status, said

    def _login(self, host: str, form: dict[str, list[str]]) -> tuple[int, object]:
        known = self.catalogue.vendor.host(host)
        if known is None or known.wrong_for_login is not None:
            return 404, f"{host} is no login host"
        sent = form.get("refresh_token", [""])[0]
        if sent not in self.refresh_tokens:
            return 400, "this refresh token was used before"
        self.refresh_tokens = {f"refresh-{len(self.tokens)}"}
        token = f"access-{len(self.tokens)}"
        self.tokens[token] = time.time() + LIFETIME
        fresh = next(iter(self.refresh_tokens))
        return 200, {
            "access_token": token,
            "refresh_token": fresh,
            "expires_in": LIFETIME,
            "created_at": int(time.time()),
        }

    def _api(self, method: str, host: str, path: str, headers: dict[str, str]) -> tuple[int, object]:
        vendor = self.catalogue.vendor
        known = vendor.host(host)
        if known is None or known.wrong_for_api is not None:
            return 404, f"{host} is no API host"
        if self.tokens.get(headers.get("authorization", "").removeprefix("Bearer "), 0.0) < time.time():
            return 401, "no token, or one that has expired"
        if vendor.header.name.lower() not in headers:
            return 400, f"{vendor.header.name} is missing"
        if any(path.startswith(prefix + "/") for prefix in vendor.api.retired):
            return 410, f"{path} is retired"
        row = self.catalogue.endpoints.find(method, path)
        ended = row.row.lifetime.sunset if row is not None and row.row.lifetime is not None else None
        if ended is not None and ended <= self.day:
            return 410, f"{method} {path} ended on {ended}"
        if self.catalogue.api.find(method, path) is None:
            return 404, f"there is no {method} {path}"
        return 200, {"id": 8, "questions": [{"attachments": [{"name": "a.pdf"}]}]} if path[-1].isdigit() else []


@contextmanager
def serving(vendor: Vendor) -> Iterator[int]:
    """The port on the loopback address; what the client meant to call stands in the path of a proxy request."""

    class Handler(BaseHTTPRequestHandler):
        def _reply(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            meant = f"https://{self.headers['Host']}{self.path}"
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, said = vendor.answer(self.command, meant, headers, body)
            data = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_DELETE = do_PATCH = _reply  # noqa: N815 - the library looks for these names.

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
