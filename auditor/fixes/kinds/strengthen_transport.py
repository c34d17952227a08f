"""Encrypts what is sent in the clear, and switches the check of certificates on again."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from auditor.fixes.literals import replace_in, replace_range
from auditor.fixes.sources import Source
from auditor.fixes.statements import without_keyword
from auditor.fixes.subjects import Desk, Subject
from auditor.model import Location
from auditor.model.fix import Applicability, Edit, Fix
from auditor.semantics.values import Piece
from auditor.tables import Table

_PLAIN = "http://"
# Up to the path, or to the end of the literal.
_AUTHORITY = re.compile(r"[^/?#\s\"']*")


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """By what the finding says: the scheme, or the option that ends the check."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    applicability = Applicability.SAFE
    match subject.best.message:
        case "default":
            has_port = _names_port(source, subject.root) or any(map(_has_port, _urls(subject, desk)))
            edit = None if has_port else replace_in(source, subject.root, _PLAIN, "https://")
            title = "Use https://"
        case "unverified":
            edit, title = _verified(source, subject.root, options), "Check the certificate"
        case _:
            edit, title = _verified(source, subject.root, options), "Allow a newer protocol"
            applicability = Applicability.UNSAFE
    return None if edit is None else Fix(title=title, applicability=applicability, edits=(edit,))


def _names_port(source: Source, location: Location) -> bool:
    """Whether the address that is written there has a port: one for plain HTTP does not speak TLS."""
    start, _ = source.range(location)
    at = source.text.lower().find(_PLAIN, start)
    return at >= 0 and _has_port(source.text[at:])


def _urls(subject: Subject, desk: Desk) -> Iterator[str]:
    """The addresses of the finding's requests, as far as they are known."""
    sites = {match.site for match in subject.matches}
    for request in desk.resolution.requests:
        if desk.resolution.locate(request.observation.site) in sites:
            yield "".join(part.text if isinstance(part, Piece) else "{}" for part in request.url.text.parts)


def _has_port(url: str) -> bool:
    found = _AUTHORITY.match(url.partition("://")[2])
    return found is not None and ":" in found[0].rpartition("@")[2]


def _verified(source: Source, location: Location, options: Table) -> Edit | None:
    """An argument is left out; elsewhere the opposite takes the place of what was written."""
    nodes = source.around(location)
    if len(nodes) < 2 or source.span(nodes[-1]) != source.range(location):
        return None
    node = nodes[-1]
    if isinstance(nodes[-2], ast.keyword) and isinstance(node, ast.Constant) and node.value is False:
        return without_keyword(source, location)
    if isinstance(node, ast.Call):
        node = node.func
    start, end = source.span(node)
    opposites = dict(options.optional_table("opposites").items())
    written = source.text[start:end]
    name = written.strip("\"'").rpartition(".")[2]
    new = opposites.get(name)
    if not isinstance(node, ast.Constant | ast.Attribute | ast.Name) or not isinstance(new, str):
        return None
    return replace_range(source, start, end, written.replace(name, new))
