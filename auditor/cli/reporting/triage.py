"""The decisions that a report shows beside its findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from auditor.model import AuditorError
from auditor.planning.application import Application
from auditor.planning.triage import FILE_NAME, apply, read_marks


def with_triage(applications: Sequence[Application], named: str, *, is_isolated: bool) -> list[Application]:
    """Each application with the decisions on its findings; in isolation only from a file that was named.

    In a portfolio, an entry may belong to any application: it is stale if it matches nothing in all of them.
    """
    file = Path(named or FILE_NAME)
    if named and not file.is_file():
        raise AuditorError(f"{file}: there is no such file. Write it with `procore-auditor triage set`.")
    marks = read_marks(file) if named or not is_isolated else {}
    if not marks:
        return list(applications)
    applied = [apply(marks, each.report) for each in applications]
    used = {key for each in applied for key in each.marks}
    stale = tuple(mark for key, mark in marks.items() if key not in used)
    return [
        replace(each, triage=replace(triage, stale=stale)) for each, triage in zip(applications, applied, strict=True)
    ]
