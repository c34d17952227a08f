"""What people decided about findings: `triage.toml`, by fingerprint, carried from run to run."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from pathlib import Path

from msgspec import Struct, field

from auditor.model import AuditorError, Finding, Report
from auditor.tables import suggestion

FILE_NAME = "triage.toml"
_KEYS = ("fingerprint", "verdict", "reviewer", "note", "ticket", "decided")
# A file that people write by hand comes nowhere near.
_LIMIT = 4_000_000


class Decision(Enum):
    """What somebody made of a finding; none of them silences it, which is what a baseline is for."""

    CONFIRMED = "confirmed"
    FALSE_ALARM = "false-alarm"
    WONT_FIX = "wont-fix"
    IN_WORK = "in-work"


class Mark(Struct, frozen=True, kw_only=True):
    """One decision; everything but the verdict may be empty."""

    fingerprint: str
    verdict: Decision
    reviewer: str = ""
    note: str = ""
    ticket: str = ""
    decided: date | None = None


class Triage(Struct, frozen=True, kw_only=True):
    """Decisions by fingerprint, and those whose finding is gone."""

    marks: Mapping[str, Mark] = field(default_factory=dict)
    stale: tuple[Mark, ...] = ()


def read_marks(file: Path) -> dict[str, Mark]:
    """The decisions in a file; none if there is no file."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise AuditorError(f"{file}: cannot be read: {error.strerror or error}.") from error
    if len(data) > _LIMIT:
        raise AuditorError(f"{file}: larger than {_LIMIT:,} bytes.")
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise AuditorError(f"{file}: not TOML: {error}.") from error
    for key in table:
        if key != "finding":
            raise AuditorError(f"{file}: unknown key `{key}`.{suggestion(key, ['finding'])} Known is `[[finding]]`.")
    rows = table.get("finding", [])
    if not isinstance(rows, list):
        raise AuditorError(f"{file}: write each decision as `[[finding]]`.")
    marks = [_mark(row, f"{file}: finding {number}") for number, row in enumerate(rows, start=1)]
    found = {mark.fingerprint: mark for mark in marks}
    if len(found) < len(marks):
        twice = next(mark.fingerprint for mark in marks if found[mark.fingerprint] is not mark)
        raise AuditorError(f"{file}: `{twice}` is decided twice. Keep one of the entries.")
    return found


def apply(marks: Mapping[str, Mark], report: Report) -> Triage:
    """The decisions that concern this report, and those that match nothing in it any more."""
    known = {each.fingerprint for each in _every(report)}
    return Triage(
        marks={key: mark for key, mark in marks.items() if key in known},
        stale=tuple(mark for key, mark in marks.items() if key not in known),
    )


def written(marks: Iterable[Mark]) -> str:
    """The file with these decisions, sorted, so that a change is one entry in a difference."""
    blocks = [_block(mark) for mark in sorted(marks, key=lambda each: each.fingerprint)]
    return "\n".join(blocks)


def _block(mark: Mark) -> str:
    lines = ["[[finding]]", f"fingerprint = {_text(mark.fingerprint)}", f"verdict = {_text(mark.verdict.value)}"]
    texts = (("reviewer", mark.reviewer), ("note", mark.note), ("ticket", mark.ticket))
    lines += [f"{key} = {_text(value)}" for key, value in texts if value]
    if mark.decided is not None:
        lines.append(f"decided = {mark.decided}")
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A basic string of TOML: JSON's, with the one character that JSON leaves as it is and TOML does not."""
    return json.dumps(value.encode("utf-8", "backslashreplace").decode(), ensure_ascii=False).replace("\x7f", "\\u007F")


def _mark(row: object, where: str) -> Mark:
    if not isinstance(row, dict):
        raise AuditorError(f"{where}: expected a table.")
    for key in row:
        if key not in _KEYS:
            raise AuditorError(f"{where}: unknown key `{key}`.{suggestion(key, _KEYS)}")
    values = {key: row.get(key, "") for key in ("fingerprint", "verdict", "reviewer", "note", "ticket")}
    for key, value in values.items():
        if not isinstance(value, str):
            raise AuditorError(f"{where}: `{key}` must be a text.")
    if not values["fingerprint"]:
        raise AuditorError(f"{where}: `fingerprint` is missing.")
    decided = row.get("decided")
    if decided is not None and type(decided) is not date:
        raise AuditorError(f"{where}: `decided` must be a date, such as 2027-01-15 without quotes.")
    return Mark(
        fingerprint=values["fingerprint"],
        verdict=decision(values["verdict"], where),
        reviewer=values["reviewer"],
        note=values["note"],
        ticket=values["ticket"],
        decided=decided,
    )


def decision(value: str, where: str) -> Decision:
    """The verdict of this name."""
    known = [each.value for each in Decision]
    if value not in known:
        raise AuditorError(
            f"{where}: unknown verdict `{value}`.{suggestion(value, known)} Known are {', '.join(known)}."
        )
    return Decision(value)


def _every(report: Report) -> Iterable[Finding]:
    return (*report.findings, *report.suppressed, *report.dormant)
