"""Adds the header that every request needs, where the headers are written; or gives it its right name."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import partial

from auditor.fixes.bindings import means_the_same
from auditor.fixes.entries import add_argument, add_entry
from auditor.fixes.imports import import_edits
from auditor.fixes.literals import replace_in
from auditor.fixes.scopes import expression_for
from auditor.fixes.senders import makes_session, takes_headers
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, below, last_name, literal, unsafe
from auditor.model import Location
from auditor.model.fix import Edit, Fix
from auditor.model.vendor import SettingRole, Vendor
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """The company comes from what is in scope, else from the setting that the rule names; always as text."""
    source = desk.sources.get(subject.root.path)
    header = desk.vendor.header.name
    if source is None:
        return None
    if subject.best.message == options.optional_text("renamed"):
        edit = _renamed(source, subject.root, subject.best.fields.get("sent", ""), header)
        return unsafe(f"Name the header `{header}`", edit)
    value, needed = _company(source, subject.root, desk, options)
    edit, sent = _handed_on(source, subject, desk, value) or (_added(source, subject, desk, value), value)
    named = f"the setting `{options.text('setting')}`" if sent.startswith("os.") else f"`{sent}`"
    return unsafe(f"Send `{header}` from {named}", *(needed if sent == value else ()), edit)


def _renamed(source: Source, location: Location, sent: str, header: str) -> Edit | None:
    """The name as a text of its own: the same word may stand beside it as a variable."""
    for quote in ('"', "'"):
        edit = replace_in(source, location, f"{quote}{sent}{quote}", f"{quote}{header}{quote}")
        if edit is not None:
            return edit
    return None


def _company(source: Source, location: Location, desk: Desk, options: Table) -> tuple[str, tuple[Edit, ...]]:
    """An expression for the company, and the import that it needs."""
    name = expression_for(source, location, desk, lambda each: _is_company(each, desk.vendor))
    if name:
        return f"str({name})", ()
    return f'os.environ["{options.text("setting")}"]', import_edits(source, "os")


def _is_company(name: str, vendor: Vendor) -> bool:
    setting = vendor.setting(name.strip("_"))
    return setting is not None and setting.role is SettingRole.COMPANY_ID


def _handed_on(source: Source, subject: Subject, desk: Desk, value: str) -> tuple[Edit | None, str] | None:
    """The argument by which other calls of a function of the project hand the header on, and what is handed on."""
    nodes, header = source.around(subject.root), desk.vendor.header.name
    call = nodes[-1] if nodes else None
    if not isinstance(call, ast.Call) or subject.root == subject.best.site:
        return None
    is_company = partial(_is_company, vendor=desk.vendor)
    for path, keyword in _keywords_elsewhere(last_name(call.func), desk):
        written = keyword.value
        if not keyword.arg or keyword.arg in {each.arg for each in call.keywords}:
            continue
        if isinstance(written, ast.Dict) and header in map(literal, written.keys):
            return add_argument(source, subject.root, keyword.arg, f'{{"{header}": {value}}}'), value
        if keyword.arg == "headers" and path == source.path and not isinstance(written, ast.Dict):
            sent, place = source.code(written), at(source, written)
            if means_the_same(written, source, place, subject.root, is_free=is_company):
                return add_argument(source, subject.root, keyword.arg, sent), sent
    return None


def _keywords_elsewhere(name: str, desk: Desk) -> Sequence[tuple[str, ast.keyword]]:
    """What calls of a function of this name hand on by keyword, anywhere in the project, with their files."""

    def of_calls() -> list[tuple[str, ast.keyword]]:
        return [
            (source.path, keyword)
            for source in desk.mentioning(f"{name}(")
            if source.tree is not None
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Call) and last_name(node.func) == name
            for keyword in node.keywords
        ]

    return desk.resolution.once(("keywords of calls", name), of_calls) if name else ()


def _added(source: Source, subject: Subject, desk: Desk, value: str) -> Edit | None:
    """By what stands at the place: a mapping, a call, an item that is set, a session that is made."""
    nodes, header = source.around(subject.root), desk.vendor.header.name
    if not nodes:
        return None
    node, is_sent_here = nodes[-1], subject.root == subject.best.site
    while isinstance(node, ast.Await | ast.Expr):
        node = node.value
    statement = next((each for each in reversed(nodes) if isinstance(each, ast.stmt)), None)
    match node:
        case ast.Dict():
            return _entered(source, node, header, value)
        case ast.Call() if (written := _headers_of(node)) is not None:
            return _entered(source, written, header, value)
        case ast.Call(func=ast.Name(id="dict")):
            return add_argument(source, at(source, node), "**", f'{{"{header}": {value}}}')
    if statement is None:
        return None
    match statement:
        case ast.Assign(targets=[ast.Subscript(value=mapping)]):
            line = f'{source.code(mapping)}["{header}"] = {value}\n'
            return below(source, statement, line)
        case ast.Assign(targets=[ast.Name() | ast.Attribute() as made], value=ast.Call() as call) if (
            call is node and makes_session(call, desk) and not is_sent_here
        ):
            return below(source, statement, f'{source.code(made)}.headers["{header}"] = {value}\n')
    is_sender = isinstance(node, ast.Call) and takes_headers(node, subject.root, desk)
    if isinstance(node, ast.Call) and is_sender and not any(each.arg in {"headers", None} for each in node.keywords):
        return add_argument(source, at(source, node), "headers", f'{{"{header}": {value}}}')
    return None


def _entered(source: Source, mapping: ast.Dict, header: str, value: str) -> Edit | None:
    """A further entry; where there is one of this name already, its value."""
    for key, written in zip(mapping.keys, mapping.values, strict=True):
        name = literal(key)
        if isinstance(name, str) and name.lower() == header.lower():
            return Edit(location=at(source, written), text=value)
    return add_entry(source, at(source, mapping), header, value)


def _headers_of(call: ast.Call) -> ast.Dict | None:
    """The headers that are written in a call, by keyword or as the only mapping."""
    named = [each.value for each in call.keywords if each.arg == "headers"]
    found = [each for each in (*named, *(() if named else call.args)) if isinstance(each, ast.Dict)]
    return found[0] if len(found) == 1 else None
