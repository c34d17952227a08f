"""A small editor: it starts the server, speaks the protocol over its standard input and output, and remembers."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self, TypeAlias

# Any: messages of the protocol are whatever JSON holds.
Json: TypeAlias = Any
# An audit takes a second; a machine that is busy may take many.
PATIENCE = 60.0
TODAY = "2026-11-24"

ABLE: Mapping[str, Json] = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
            "tagSupport": {"valueSet": [1, 2]},
            "versionSupport": True,
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "codeAction": {"disabledSupport": True, "dataSupport": True},
    },
    "workspace": {"workspaceFolders": True, "didChangeWatchedFiles": {"dynamicRegistration": True}},
}


class Editor:
    """One server and the documents that are open in it; every wait ends with what was waited for, or fails."""

    def __init__(self, cache: Path, *, command: Sequence[str | Path] = (sys.executable, "-m", "auditor")) -> None:
        self._log = (cache / "server.log").open("ab")
        settings = {"PROCORE_AUDITOR_AS_OF": TODAY, "PROCORE_AUDITOR_CACHE_DIR": str(cache)}
        self.process = subprocess.Popen(
            [*command, "lsp", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            cwd=cache,
            env={**os.environ, **settings},
        )
        self.messages: list[Json] = []
        self.registered: list[str] = []
        self._versions: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._published: dict[str, Json] = {}
        self._incoming: queue.Queue[Json] = queue.Queue()
        self._requests = 0
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Whatever has happened, nothing is left behind."""
        self.process.kill()
        self.process.wait()
        self._ear.join()
        for stream in (self.process.stdin, self.process.stdout, self._log):
            if stream is not None and not stream.closed:
                with suppress(BrokenPipeError):
                    stream.close()

    def initialize(self, *folders: Path, able: Mapping[str, Json] = ABLE, options: Json = None) -> Json:
        """Begin the session; what the server is able to do."""
        names = [{"uri": folder.as_uri(), "name": folder.name} for folder in folders]
        params = {"processId": os.getpid(), "rootUri": None, "capabilities": able, "workspaceFolders": names}
        result = self.request("initialize", {**params, "initializationOptions": options})
        self.notify("initialized", {})
        return result["capabilities"]

    def add_folder(self, folder: Path) -> None:
        event = {"added": [{"uri": folder.as_uri(), "name": folder.name}], "removed": []}
        self.notify("workspace/didChangeWorkspaceFolders", {"event": event})

    def open(self, file: Path, text: str | None = None) -> None:
        """Open a file with what it holds, or with a text that was never saved."""
        uri = file.as_uri()
        self._texts[uri] = file.read_text(encoding="utf-8") if text is None else text
        self._versions[uri] = self._versions.get(uri, 0) + 1
        document = {"uri": uri, "languageId": "python", "version": self._versions[uri], "text": self._texts[uri]}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, file: Path, text: str) -> None:
        """Type; nothing is saved."""
        uri = file.as_uri()
        self._texts[uri] = text
        self._versions[uri] += 1
        document = {"uri": uri, "version": self._versions[uri]}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def close(self, file: Path) -> None:
        self.notify("textDocument/didClose", {"textDocument": {"uri": file.as_uri()}})

    def diagnostics(self, file: Path) -> list[Json]:
        """What is published for the text as it is now."""
        uri = file.as_uri()
        while self._published.get(uri, {}).get("version") != self._versions[uri]:
            self._receive()
        return list(self._published[uri]["diagnostics"])

    def shown(self, file: Path) -> list[Json]:
        """What has been published by now."""
        return list(self._published[file.as_uri()]["diagnostics"])

    def next_diagnostics(self, file: Path) -> list[Json]:
        """What is published next, though the text may be the same."""
        self._published.pop(file.as_uri(), None)
        return self.diagnostics(file)

    def hover(self, file: Path, line: int, character: int) -> str:
        """The text of the page that is shown, or nothing."""
        place = {"line": line, "character": character}
        result = self.request("textDocument/hover", {"textDocument": {"uri": file.as_uri()}, "position": place})
        return str(result["contents"]["value"]) if result else ""

    def actions(self, file: Path, *diagnostics: Json) -> list[Json]:
        """What can be done about these diagnostics."""
        where = {"textDocument": {"uri": file.as_uri()}, "range": diagnostics[0]["range"]}
        return list(self.request("textDocument/codeAction", {**where, "context": {"diagnostics": list(diagnostics)}}))

    def apply(self, file: Path, action: Json) -> str:
        """Do what an action says, and tell the server; the new text."""
        lines = self._texts[file.as_uri()].split("\n")
        for edit in action["edit"]["changes"][file.as_uri()]:
            start, end = edit["range"]["start"], edit["range"]["end"]
            before = "\n".join([*lines[: start["line"]], lines[start["line"]][: start["character"]]])
            after = "\n".join([lines[end["line"]][end["character"] :], *lines[end["line"] + 1 :]])
            lines = (before + edit["newText"] + after).split("\n")
        self.change(file, "\n".join(lines))
        return "\n".join(lines)

    def tell_of_change(self, file: Path) -> None:
        """What an editor does that watches the disk."""
        self.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": file.as_uri(), "type": 2}]})

    def complaint(self) -> str:
        """The next message that is shown to the person."""
        while not self.messages:
            self._receive()
        return str(self.messages.pop(0)["message"])

    def quit(self) -> int:
        """Shut down and leave as the protocol says; the exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(PATIENCE)

    def request(self, method: str, params: Json) -> Json:
        self._requests += 1
        number = self._requests
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def notify(self, method: str, params: Json) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> Json:
        message = self._incoming.get(timeout=PATIENCE)
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]
        elif message.get("method") == "window/showMessage":
            self.messages.append(message["params"])
        elif "method" in message and "id" in message:
            self.registered += [each["method"] for each in message["params"].get("registrations", ())]
            self._send({"id": message["id"], "result": None})
        return message

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.removeprefix(b"Content-Length: ")) if header.startswith(b"Content-Length") else 0
            while header.strip():
                header = stream.readline()
            self._incoming.put(json.loads(stream.read(length)))
