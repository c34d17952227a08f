"""Encrypts what is sent in the clear, and switches the check of certificates on again."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.fixes.literals import replace_in, replace_range
from auditor.fixes.scopes import Functions
from auditor.fixes.sources import Source
from auditor.fixes.statements import without_keyword
from auditor.fixes.subjects import Desk, Subject
from auditor.model import Location
from auditor.model.fix import Applicability, Edit, Fix
from auditor.semantics.domain.texts import with_holes
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
            edits, title = () if has_port else _encrypted(source, subject.root, options), "Use https://"
        case "unverified":
            edits, title = _verified(source, subject.root, options), "Check the certificate"
            if _is_of_context(source, subject.root, options):  # Which may know no authorities.
                applicability = Applicability.UNSAFE
        case _:
            edits, title = _verified(source, subject.root, options), "Allow a newer protocol"
            applicability = Applicability.UNSAFE
    return Fix(title=title, applicability=applicability, edits=edits) if edits else None


def _encrypted(source: Source, location: Location, options: Table) -> tuple[Edit, ...]:
    """The scheme of an address, one that stands alone, or the class of a connection without a port of its own."""
    edit = replace_in(source, location, _PLAIN, "https://")
    if edit is not None:
        return (edit,)
    nodes = source.around(location)
    node = nodes[-1] if nodes and source.span(nodes[-1]) == source.range(location) else None
    match node:
        case ast.Constant(value="http"):
            edit = replace_in(source, location, "http", "https")
            return (edit,) if edit is not None else ()
        case ast.Call(func=ast.Attribute(attr=name) as func, args=[_], keywords=keywords):
            new = dict(options.optional_table("encrypted").items()).get(name)
            if isinstance(new, str) and not any(each.arg in {"port", None} for each in keywords):
                end = source.span(func)[1]
                return (Edit(location=source.location(end - len(name), end), text=new),)
    return ()


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
            yield with_holes(request.url.text)


def _has_port(url: str) -> bool:
    found = _AUTHORITY.match(url.partition("://")[2])
    return found is not None and ":" in found[0].rpartition("@")[2]


def _verified(source: Source, location: Location, options: Table) -> tuple[Edit, ...]:
    """An argument is left out; elsewhere the opposite takes the place of what was written."""
    nodes = source.around(location)
    if len(nodes) < 2 or source.span(nodes[-1]) != source.range(location):
        return ()
    node = nodes[-1]
    if isinstance(nodes[-2], ast.keyword) and isinstance(node, ast.Constant) and node.value is False:
        edit = without_keyword(source, location)
        return (edit,) if edit is not None else ()
    opposites = {name: new for name, new in options.optional_table("opposites").items() if isinstance(new, str)}
    edit = _opposite(source, node.func if isinstance(node, ast.Call) else node, opposites)
    if edit is None:
        return ()
    return (edit, *_beside(source, nodes, opposites, options.texts("together")))


def _is_of_context(source: Source, location: Location, options: Table) -> bool:
    """Whether an attribute is set of an object that checks certificates for others."""
    match source.around(location)[-2:]:
        case (ast.Assign(targets=[ast.Attribute(attr=name)]), _):
            return name in options.texts("together")
        case _:
            return False


def _opposite(source: Source, node: ast.AST, opposites: Mapping[str, str]) -> Edit | None:
    start, end = source.span(node)
    written = source.text[start:end]
    name = written.strip("\"'").rpartition(".")[2]
    if not isinstance(node, ast.Constant | ast.Attribute | ast.Name) or name not in opposites:
        return None
    return replace_range(source, start, end, written.replace(name, opposites[name]))


def _beside(
    source: Source, nodes: tuple[ast.AST, ...], opposites: Mapping[str, str], together: Sequence[str]
) -> Iterator[Edit]:
    """The other switches of the same object: a context checks the host's name only where it checks certificates."""
    match nodes[-2]:
        case ast.Assign(targets=[ast.Attribute(value=holder, attr=name)]) if name in together:
            around = next(each for each in reversed(nodes) if isinstance(each, Functions | ast.Module))
            for other in ast.walk(around):
                match other:
                    case ast.Assign(targets=[ast.Attribute(value=same, attr=attribute)], value=value) if (
                        other is not nodes[-2]
                        and attribute in together
                        and ast.dump(same) == ast.dump(holder)
                        and (edit := _opposite(source, value, opposites)) is not None
                    ):
                        yield edit
