"""Puts the right host in place of the wrong one, where it is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.literals import replace_in
from auditor.fixes.purposes import Use, is_bare, is_for_api, is_for_login, uses
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.model.fix import Applicability, Edit, Fix
from auditor.semantics.domain.values import Piece
from auditor.sources.files import is_settings_name
from auditor.tables import Table

_PURPOSES = {"api": is_for_api, "login": is_for_login}


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """One edit where the host has this purpose alone; else one at each place where it serves this purpose."""
    is_meant = _PURPOSES[options.text("purpose")]
    host, expected = subject.best.fields.get("host", ""), subject.best.fields.get("expected", "")
    source = desk.sources.get(subject.root.path)
    if source is None or not host or not expected or subject.best.message not in options.texts("messages"):
        return None
    title = f"Use `{expected}` instead of `{host}`"
    found = uses(desk, subject.root)
    if all(is_meant(use, desk) for use in found):
        edit = replace_in(source, subject.root, host, expected)
        if edit is None:
            return None
        # A settings file may be read by other programs, too.
        is_sure = not is_settings_name(subject.root.path) and subject.best.message == "default"
        return Fix(title=title, applicability=Applicability.SAFE if is_sure else Applicability.UNSAFE, edits=(edit,))
    if not _is_plain_constant(source, subject):
        return None
    meant = [use for use in found if is_meant(use, desk) and not is_bare(use)]
    made = [tuple(_at_use(use, host, expected, desk)) for use in meant]
    if not made or not all(made):
        return None
    edits = tuple(dict.fromkeys(edit for each in made for edit in each))
    return Fix(title=f"{title} where it is meant", applicability=Applicability.SAFE, edits=edits)


def _is_plain_constant(source: Source, subject: Subject) -> bool:
    """Whether a name stands for the literal and nothing else: no setting, no default."""
    nodes = source.around(subject.root)
    return len(nodes) > 1 and isinstance(nodes[-1], ast.Constant) and isinstance(nodes[-2], ast.Assign | ast.AnnAssign)


def _plain(source: Source, text: ast.AST) -> Iterator[Edit]:
    """What has nothing to fill in any more is no f-string."""
    start, end = source.span(text)
    code, is_last = source.text[start:end], isinstance(text, ast.JoinedStr) and len(text.values) <= 2
    if is_last and code[:1] in "fF" and code[1:2] in "\"'" and code.count(code[1]) == 2 and code.count("{") == 1:
        yield Edit(location=source.location(start, start + 1), text="")


def _at_use(use: Use, host: str, expected: str, desk: Desk) -> Iterator[Edit]:
    """Write the address out where a URL begins with a name that stands for it."""
    source, first = desk.sources.get(use.place.module), use.url.text.parts[0]
    if source is None or not isinstance(first, Piece):
        return
    address = first.text.replace(host, expected)
    location = desk.resolution.locate(use.place)
    nodes = source.around(location)
    if not nodes or source.span(nodes[-1]) != source.range(location):
        return
    match nodes[-1]:
        case ast.JoinedStr(values=[ast.FormattedValue(value=value, conversion=-1, format_spec=None), *_]):
            start, end = source.span(value)
            if source.text[start - 1 : start] == "{" and source.text[end : end + 1] == "}":
                yield Edit(location=source.location(start - 1, end + 1), text=address)
                yield from _plain(source, nodes[-1])
        case ast.BinOp(left=ast.Name() | ast.Attribute() as left, op=ast.Add()):
            yield Edit(location=source.location(*source.span(left)), text=f'"{address}"')
