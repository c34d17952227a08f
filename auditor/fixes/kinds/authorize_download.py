"""Sends the bearer token with the download of a file."""

from __future__ import annotations

import ast

from auditor.fixes.credentials import bearer
from auditor.fixes.senders import takes_headers, with_header
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, unsafe
from auditor.model.fix import Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """The header is written as the code around the download writes it elsewhere."""
    source = desk.sources.get(subject.root.path)
    nodes = source.around(subject.root) if source is not None else ()
    call = next((each for each in reversed(nodes) if isinstance(each, ast.Call)), None)
    if source is None or call is None or not takes_headers(call, at(source, call), desk):
        return None
    named, header = options.texts("token_names"), options.text("header")
    value = bearer(source, subject.root, desk, lambda name: name.strip("_").lower() in named)
    return unsafe("Send the token with the download", with_header(source, call, header, value)) if value else None
