"""A password of a URL reaches the server that it is for, and stands in no argument on the way."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from auditor.model import AuditorError
from auditor.sources.repository.fetching import find_commit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
PASSWORD = "hunter22/s'cr$t"
ESCAPED = "hunter22%2Fs'cr$t"


class _Server(ThreadingHTTPServer):
    """Tells its branches to whoever has the password, and sends others on to where `leads_to` says."""

    leads_to = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.logins: list[str] = []


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        login = self.headers.get("Authorization", "")
        self.server.logins.append(base64.b64decode(login.removeprefix("Basic ")).decode())
        if self.server.leads_to:
            self._answer(302, "Location", self.server.leads_to + self.path)
        elif self.server.logins[-1] != f"robot:{PASSWORD}":
            self._answer(401, "WWW-Authenticate", 'Basic realm="x"')
        else:
            self._answer(200, "Content-Type", "text/plain", f"{COMMIT}\trefs/heads/main\n".encode())

    def _answer(self, code: int, header: str, value: str, body: bytes = b"") -> None:
        self.send_response(code)
        self.send_header(header, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def serving() -> Iterator[_Server]:
    with _Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def server() -> Iterator[_Server]:
    with serving() as started:
        yield started


@pytest.fixture
def trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where git writes the arguments of all that it starts; users' own settings are no part of the test."""
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    monkeypatch.setenv("GIT_TRACE_REDACT", "0")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "no-config"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return tmp_path / "trace"


def test_password_is_no_argument(server: _Server, trace: Path, tmp_path: Path) -> None:
    url = f"http://robot:{ESCAPED}@127.0.0.1:{server.server_port}/x.git"

    commit = find_commit(url, "main", tmp_path, shown="x")

    assert commit == COMMIT
    assert f"robot:{PASSWORD}" in server.logins
    assert f"http://127.0.0.1:{server.server_port}/x.git" in trace.read_text()
    assert "hunter22" not in trace.read_text()


def test_password_is_not_for_where_a_server_leads_to(server: _Server, trace: Path, tmp_path: Path) -> None:
    with serving() as first:
        first.leads_to = f"http://localhost:{server.server_port}"
        with pytest.raises(AuditorError, match="cannot be reached"):
            find_commit(f"http://robot:{ESCAPED}@127.0.0.1:{first.server_port}/x.git", "main", tmp_path, shown="x")

    assert set(server.logins) == {""}
    assert trace.is_file()
