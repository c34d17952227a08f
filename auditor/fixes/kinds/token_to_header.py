"""Takes the token out of the query string and sends it in the header."""

from __future__ import annotations

import ast

from auditor.fixes.bindings import means_the_same
from auditor.fixes.senders import sent_at, takes_headers, with_header
from auditor.fixes.sources import Source
from auditor.fixes.statements import without_keyword
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, call_at, literal, unsafe, without_element, without_line
from auditor.model import Location
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """One edit where the token is written, one at each request that has no such header yet."""
    source, parameter = desk.sources.get(subject.root.path), subject.best.fields.get("parameter", "")
    if source is None or not parameter:
        return None
    taken = _from_mapping(source, subject.root, parameter) or _from_text(source, subject.root, parameter)
    if taken is None:
        return None
    edit, token = taken
    edits: list[Edit | None] = [edit]
    sites = [site for site in dict.fromkeys(match.site for match in subject.matches) if sent_at(site, desk)]
    if not sites:
        return None
    for site in sites:
        if _is_authorized(site, desk):
            continue
        is_same = site.path == source.path and means_the_same(token, source, subject.root, site)
        edits.append(_with_header(source, site, desk, token, options.text("header")) if is_same else None)
    return unsafe("Send the token in the header", *edits)


def _from_mapping(source: Source, location: Location, parameter: str) -> tuple[Edit | None, ast.expr] | None:
    """The token's entry of a mapping, of the arguments of `dict` or of a list of pairs; or the line that adds it."""
    nodes = source.around(location)
    for node in reversed(nodes):
        if isinstance(node, ast.Dict):
            for index, key in enumerate(node.keys):
                if literal(key) == parameter and key is not None:
                    return without_element(source, node, node.values[index], key), node.values[index]
        match node:
            case ast.Call(func=ast.Name(id="dict"), keywords=keywords):
                for each in keywords:
                    if each.arg == parameter:
                        return without_keyword(source, at(source, each.value)), each.value
            case ast.List(elts=pairs) | ast.Tuple(elts=pairs):
                for pair in pairs:
                    if isinstance(pair, ast.Tuple) and len(pair.elts) == 2 and literal(pair.elts[0]) == parameter:
                        is_last = isinstance(node, ast.Tuple) and len(pairs) <= 2
                        return None if is_last else (without_element(source, node, pair), pair.elts[1])
            case ast.Assign(targets=[ast.Subscript(slice=key)], value=value) if literal(key) == parameter:
                return without_line(source, node), value
    return None


def _from_text(source: Source, location: Location, parameter: str) -> tuple[Edit, ast.expr] | None:
    """`f"…?access_token={TOKEN}"` without that part."""
    nodes = source.around(location)
    joined = nodes[-1] if nodes else None
    if not isinstance(joined, ast.JoinedStr):
        return None
    for before, hole in zip(joined.values, joined.values[1:], strict=False):
        written = literal(before)
        if not isinstance(hole, ast.FormattedValue) or not isinstance(written, str):
            continue
        if not written.endswith((f"?{parameter}=", f"&{parameter}=")):
            continue
        start, end = source.span(joined)
        inner = source.code(hole.value)
        marked = f"{written[-len(parameter) - 2]}{parameter}={{{inner}}}"
        begin = source.text.find(marked, start, end)
        if begin < 0:
            return None
        stop = begin + len(marked)
        if source.text[stop : stop + 1] == "&":
            return Edit(location=source.location(begin + 1, stop + 1), text=""), hole.value
        return Edit(location=source.location(begin, stop), text=""), hole.value
    return None


def _is_authorized(site: Location, desk: Desk) -> bool:
    """Whether the requests of this call send the header already."""
    found = [headers for each in sent_at(site, desk) for headers in each.headers]
    return bool(found) and all("authorization" in headers.entries for headers in found)


def _with_header(source: Source, site: Location, desk: Desk, token: ast.expr, header: str) -> Edit | None:
    call = call_at(source, site)
    if call is None or not takes_headers(call, site, desk):
        return None
    inner = ast.unparse(token)
    value = f'f"Bearer {{{inner}}}"' if '"' not in inner else f'"Bearer " + {inner}'
    return with_header(source, call, header, value)
