"""Takes the token out of the query string and sends it in the header."""

from __future__ import annotations

import ast

from auditor.fixes.credentials import is_in_scope
from auditor.fixes.entries import add_argument, add_entry
from auditor.fixes.senders import sent_at, takes_headers
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, call_at, literal
from auditor.model import Location
from auditor.model.fix import Applicability, Edit, Fix
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
    edits = [edit]
    sites = [site for site in dict.fromkeys(match.site for match in subject.matches) if sent_at(site, desk)]
    if not sites:
        return None
    for site in sites:
        if _is_authorized(site, desk):
            continue
        added = _with_header(site, desk, token, options.text("header"))
        if added is None:
            return None
        edits.append(added)
    return Fix(title="Send the token in the header", applicability=Applicability.UNSAFE, edits=tuple(edits))


def _from_mapping(source: Source, location: Location, parameter: str) -> tuple[Edit, ast.expr] | None:
    """`{"access_token": token}` without that entry, or `params["access_token"] = token` without that line."""
    nodes = source.around(location)
    for node in reversed(nodes):
        if isinstance(node, ast.Dict):
            for index, key in enumerate(node.keys):
                if literal(key) == parameter and key is not None:
                    return Edit(location=source.location(*_entry(source, node, index)), text=""), node.values[index]
        match node:
            case ast.Assign(targets=[ast.Subscript(slice=key)], value=value) if literal(key) == parameter:
                start = source.line_start(source.span(node)[0])
                end = source.text.find("\n", source.span(node)[1]) + 1 or len(source.text)
                if source.text[start : source.span(node)[0]].strip():
                    return None
                return Edit(location=source.location(start, end), text=""), value
    return None


def _entry(source: Source, mapping: ast.Dict, index: int) -> tuple[int, int]:
    """An entry with the comma that goes with it."""
    starts = [source.span(key or value)[0] for key, value in zip(mapping.keys, mapping.values, strict=True)]
    if index + 1 < len(starts):
        return starts[index], starts[index + 1]
    end = source.span(mapping.values[index])[1]
    return (source.span(mapping.values[index - 1])[1] if index else starts[index]), end


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


def _with_header(site: Location, desk: Desk, token: ast.expr, header: str) -> Edit | None:
    source = desk.source(site.path)
    call = call_at(source, site) if source is not None else None
    if source is None or call is None or not (is_in_scope(token, source, site) and takes_headers(call, site, desk)):
        return None
    written = next((each.value for each in call.keywords if each.arg == "headers"), None)
    inner = ast.unparse(token)
    value = f'f"Bearer {{{inner}}}"' if '"' not in inner else f'"Bearer " + {inner}'
    if isinstance(written, ast.Dict):
        return add_entry(source, at(source, written), header, value)
    if written is None and all(each.arg for each in call.keywords):
        return add_argument(source, at(source, call), "headers", f'{{"{header}": {value}}}')
    return None
