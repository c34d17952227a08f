"""Takes away an ignore comment that has no effect."""

from __future__ import annotations

from dataclasses import replace

from auditor.fixes.subjects import Desk, Subject
from auditor.model.fix import Applicability, Edit, Fix
from auditor.sources.ignore_comments import MARKER, read_directive
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, _: Table) -> Fix | None:
    """The comment goes with the blanks before it, and with its line where it stands alone; other codes stay."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    start, end = source.range(subject.root)
    comment = source.text[start:end]
    marked = MARKER.search(comment)
    said = read_directive(marked["rest"]) if marked else None
    if marked is None or said is None:
        return None
    start += comment.rfind("#", 0, marked.start())
    left = tuple(code for code in said.codes if code not in subject.message) if subject.code == "unused-ignore" else ()
    if left:
        text = replace(said, codes=left).write()
    else:
        text = ""
        before = source.text[source.line_start(start) : start]
        start -= len(before) - len(before.rstrip())
        if not before.strip():
            start, end = source.line_start(start), min(end + 1, len(source.text))
    edit = Edit(location=source.location(start, end), text=text)
    return Fix(title="Remove the ignore", applicability=Applicability.SAFE, edits=(edit,))
