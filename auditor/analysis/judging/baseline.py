"""The baseline: findings accepted on one day, remembered by their fingerprints in a file that merges well."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.fingerprint import identity_of
from auditor.analysis.judging.cut_off import outlived
from auditor.model import AuditorError, Finding, Location, Notice, Severity, Suppression
from auditor.sources.reading import UnreadableError, read_regular

FILE_NAME = ".procore-auditor-baseline.jsonl"

# Some hundred thousand entries.
SIZE_LIMIT = 64_000_000

_KEYS = ("rule", "path", "severity", "message", "fingerprint")


class Entry(Struct, frozen=True, order=True, kw_only=True):
    """One accepted finding; `severity` is what it had when it was accepted, `message` is for people."""

    path: str
    rule: str
    fingerprint: str
    severity: str
    message: str


class Baseline(Struct, frozen=True, kw_only=True):
    """Accepted findings, and the file that lists them."""

    entries: tuple[Entry, ...]
    file: Path


class Baselined(Struct, frozen=True, kw_only=True):
    """Findings split by the baseline, and the entries that no longer match anything."""

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    unused: tuple[Entry, ...]


def entries_of(findings: Iterable[Finding], *, above: str = "") -> tuple[Entry, ...]:
    """What accepting these findings means; `above` is `Scope.above`."""
    return tuple(
        sorted(
            Entry(
                path=above + finding.location.path,
                rule=finding.rule,
                fingerprint=finding.fingerprint,
                severity=finding.severity.value,
                message=finding.message,
            )
            for finding in findings
        )
    )


def dump_baseline(entries: Iterable[Entry]) -> str:
    """The file: one record a line, sorted; the same entries give the same bytes."""
    lines = [
        json.dumps({key: getattr(entry, key) for key in _KEYS}, ensure_ascii=False) + "\n" for entry in sorted(entries)
    ]
    return "".join(lines)


def load_baseline(text: str, *, file: str) -> tuple[Entry, ...]:
    """The entries of a file; complaints name the line."""
    return tuple(
        _entry(line, f"{file}:{number}") for number, line in enumerate(text.split("\n"), start=1) if line.strip()
    )


def read_entries(file: Path, *, shown: str) -> tuple[Entry, ...]:
    """The entries of a file on the disk; `shown` is its name in complaints."""
    try:
        text = read_regular(file, limit=SIZE_LIMIT).decode("utf-8")
    except UnicodeDecodeError as error:
        raise AuditorError(f"{shown}: not UTF-8 (byte {error.start}). Write the baseline again.") from error
    except UnreadableError as error:
        raise AuditorError(f"{shown}: {error}") from error
    return load_baseline(text, file=shown)


def apply_baseline(
    findings: Sequence[Finding],
    entries: Sequence[Entry],
    *,
    cut_offs: Mapping[str, date | None],
    day: date,
    above: str = "",
) -> Baselined:
    """Each entry accepts one finding of its identity, if it can one in the same file.

    `cut_offs` gives the day on which a finding (by fingerprint) becomes an error; `above` is that of `entries_of`.
    """
    taken = _pair(findings, entries, above)
    left: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        entry = taken.get(finding.fingerprint)
        if entry is None:
            left.append(finding)
        elif (why := why_void(entry.severity, cut_offs.get(finding.fingerprint), day)) is not None:
            left.append(replace(finding, remarks=(*finding.remarks, why)))
        else:
            suppression = Suppression(kind="baseline", reason="", until=None, location=None)
            accepted.append(replace(finding, suppression=suppression))
    used = still_used(entries, findings, above=above)
    unused = tuple(entry for entry in entries if entry not in used)
    return Baselined(findings=tuple(left), accepted=tuple(accepted), unused=unused)


def still_used(entries: Sequence[Entry], findings: Sequence[Finding], *, above: str = "") -> tuple[Entry, ...]:
    """The entries that accept one of these findings."""
    used = {id(entry) for entry in _pair(findings, entries, above).values()}
    return tuple(entry for entry in entries if id(entry) in used)


def why_void(accepted_as: str, cut_off: date | None, day: date) -> str | None:
    """Why an acceptance does not hold: an error was accepted as what it is; anything milder ends at the cut-off."""
    if accepted_as == Severity.ERROR.value:
        return None
    way_out = "fix it, or accept it as an error with `procore-auditor baseline write`"
    return outlived("The baseline's acceptance", None, cut_off, day, way_out=way_out)


def unused_notices(unused: Iterable[Entry], *, file: str) -> tuple[Notice, ...]:
    """Entries that no longer occur, as notices on the baseline file."""
    return tuple(
        Notice(
            code="unused-baseline",
            severity=Severity.NOTE,
            location=Location(path=file, line=1, column=1, end_line=1, end_column=1),
            message=f"{entry.rule} in {entry.path} no longer occurs. Run `procore-auditor baseline prune`.",
        )
        for entry in unused
    )


def _pair(findings: Sequence[Finding], entries: Sequence[Entry], above: str) -> dict[str, Entry]:
    """Which entry accepts which finding (by its fingerprint): same file first, then whatever is left."""
    waiting: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries):
        waiting[identity_of(entry.fingerprint)].append(entry)
    taken: dict[str, Entry] = {}
    for same_file in (True, False):
        for finding in findings:
            if finding.fingerprint in taken:
                continue
            candidates = waiting[identity_of(finding.fingerprint)]
            fitting = [entry for entry in candidates if not same_file or entry.path == above + finding.location.path]
            if fitting:
                taken[finding.fingerprint] = fitting[0]
                candidates.remove(fitting[0])
    return taken


def _entry(line: str, place: str) -> Entry:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise AuditorError(f"{place}: not a JSON record: {error}. Write the baseline again.") from error
    except (ValueError, RecursionError) as error:  # A number of thousands of digits; brackets in brackets.
        raise AuditorError(f"{place}: not a record of a baseline. Write the baseline again.") from error
    if not isinstance(data, dict) or any(not isinstance(data.get(key), str) for key in _KEYS):
        raise AuditorError(f"{place}: a record needs the texts {', '.join(_KEYS)}. Write the baseline again.")
    return Entry(**{key: data[key] for key in _KEYS})
