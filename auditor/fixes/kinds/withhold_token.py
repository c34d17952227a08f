"""Sends to a foreign host without the session that carries the token."""

from __future__ import annotations

import ast

from auditor.fixes.senders import sent_at
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import call_at
from auditor.model.fix import Applicability, Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """The library's own function takes the place of the session's method, where the library is imported."""
    source = desk.sources.get(subject.root.path)
    call = call_at(source, subject.best.site) if source is not None else None
    if source is None or call is None or subject.best.message not in options.texts("messages"):
        return None
    sent = sent_at(subject.best.site, desk)
    library = sent[0].library.partition(".")[0] if sent else ""
    imported = {
        name.name
        for each in (source.tree.body if source.tree is not None else ())
        if isinstance(each, ast.Import)
        for name in each.names
        if name.asname is None
    }
    if library not in options.texts("libraries") or library not in imported or not isinstance(call.func, ast.Attribute):
        return None
    edit = Edit(location=source.location(*source.span(call.func.value)), text=library)
    return Fix(title="Send it without the session's token", applicability=Applicability.UNSAFE, edits=(edit,))
