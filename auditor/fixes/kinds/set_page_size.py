"""Lowers a page size to what is recommended."""

from __future__ import annotations

from auditor.fixes.literals import replace_range
from auditor.fixes.subjects import Desk, Subject
from auditor.model.fix import Applicability, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, _: Table) -> Fix | None:
    """The number is put in place of the old one, in digits or between quotes."""
    source = desk.sources.get(subject.root.path)
    size, limit = (subject.best.fields.get(name, "").replace(",", "") for name in ("size", "limit"))
    if source is None or not limit:
        return None
    start, end = source.range(subject.root)
    written = source.text[start:end]
    for spelled, new in (
        (size, limit),
        (f"{int(size):_}", f"{int(limit):_}"),
        (f"{int(size):,}", f"{int(limit):,}"),
    ):
        if written.count(spelled) == 1 and written.strip("\"'") == spelled:
            at = start + written.index(spelled)
            edit = replace_range(source, at, at + len(spelled), new)
            break
        if written.count(f"={spelled}") == 1:  # Within a query.
            at = start + written.index(f"={spelled}") + 1
            edit = replace_range(source, at, at + len(spelled), new)
            break
    else:
        return None
    return Fix(title=f"Ask for {limit} items a page", applicability=Applicability.SAFE, edits=(edit,))
