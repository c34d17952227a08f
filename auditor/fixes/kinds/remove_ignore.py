"""Takes away an ignore comment that has no effect."""

from __future__ import annotations

from auditor.fixes.ignoring import as_edit, remove_at
from auditor.fixes.subjects import Desk, Subject
from auditor.model.fix import Applicability, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, _: Table) -> Fix | None:
    """The comment goes with the blanks before it, and with its line where it stands alone; other codes stay."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    line = source.text.count("\n", 0, source.range(subject.root)[0])
    made = remove_at(source.text, line, lambda code: subject.code != "unused-ignore" or code in subject.message)
    if made is None:
        return None
    return Fix(title="Remove the ignore", applicability=Applicability.SAFE, edits=(as_edit(source, made),))
