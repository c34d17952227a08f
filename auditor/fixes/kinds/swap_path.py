"""Puts the path that replaces an endpoint in place of the old one, where both have the same parameters."""

from __future__ import annotations

import ast

from auditor.fixes.literals import replace_in
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.model import Location
from auditor.model.fix import Applicability, Edit, Fix
from auditor.model.path_index import is_hole, split_path
from auditor.tables import Table

# Requests with a body, which is another one for another resource.
_WITH_BODY = frozenset({"PATCH", "POST", "PUT"})


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """Safe where the rule says that nothing but the path changes, and the new one is known to exist."""
    match = subject.best
    path, new = match.fields.get("path", ""), match.fields.get("replacement", "")
    source = desk.sources.get(subject.root.path)
    if source is None or not new or match.message not in options.texts("messages"):
        return None
    meant = options.texts("announcements")
    if meant and match.announcement not in meant:
        return None
    if match.fields.get("replacement_method", "") not in {"", match.fields.get("method", "")}:
        return None
    changes = _changes(path, new, is_beginning=match.message == options.optional_text("beginning"))
    if not changes or (match.fields.get("method") in _WITH_BODY and not all(_is_version(old) for old, _ in changes)):
        return None
    edits = tuple(edit for old, fresh in changes if (edit := _edit(source, subject.root, old, fresh)) is not None)
    if len(edits) < len(changes):
        return None
    is_same = options.boolean("same_answer", default=False) and bool(desk.api.methods(new))
    return Fix(
        title=f"Use `{new}` instead of `{path}`",
        applicability=Applicability.SAFE if is_same else Applicability.UNSAFE,
        edits=edits,
    )


def _edit(source: Source, root: Location, old: str, new: str) -> Edit | None:
    """Where the resource is written, or elsewhere in the same text."""
    edit = replace_in(source, root, old, new)
    nodes = source.around(root)
    if edit is None and nodes and isinstance(nodes[-1], ast.JoinedStr | ast.Constant):
        edit = replace_in(source, source.location(*source.span(nodes[-1])), f"/{old}/", f"/{new}/")
    return edit


def _is_version(segment: str) -> bool:
    return segment[:1] == "v" and segment[1:2].isdigit()


def _changes(path: str, new: str, *, is_beginning: bool) -> list[tuple[str, str]]:
    """The segments that differ; none if the new path needs other parameters."""
    olds, news = list(split_path(path)), list(split_path(new))
    if is_beginning:
        return [("/".join(olds), "/".join(news))]
    if len(olds) == len(news):
        pairs = [(old, fresh) for old, fresh in zip(olds, news, strict=True) if not _same(old, fresh)]
        return pairs if all(map(_keeps_parameters, olds, news, (*olds[1:], ""))) else []
    if [is_hole(each) for each in olds].count(True) != [is_hole(each) for each in news].count(True):
        return []
    start, end = 0, 0
    shortest = min(len(olds), len(news))
    while start < shortest and _same(olds[start], news[start]):
        start += 1
    while end < shortest - start and _same(olds[-1 - end], news[-1 - end]):
        end += 1
    old, fresh = olds[start : len(olds) - end], news[start : len(news) - end]
    if not old or not fresh or any(is_hole(each) for each in (*old, *fresh)):
        return []
    return [("/".join(old), "/".join(fresh))]


def _keeps_parameters(old: str, new: str, following: str) -> bool:
    """Whether a change of this segment leaves the meaning of ids, and (within a major version) the form of answers."""
    if _same(old, new):
        return True
    if _is_version(old) and _is_version(new):
        return old.partition(".")[0] == new.partition(".")[0]
    return not is_hole(old) and not is_hole(following)


def _same(old: str, new: str) -> bool:
    """Values of the code stand where a template has its parameters."""
    return old == new or is_hole(new)
