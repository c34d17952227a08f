"""The kinds of fix: one per file. A rule file names its kind; this table is written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from auditor.fixes.kinds import (
    remove_ignore,
    replace_host,
    set_page_size,
    strengthen_transport,
    swap_path,
)
from auditor.fixes.subjects import IGNORE_NOTICES, Desk, Kind, Proposal, Subject
from auditor.model import AuditorError, Confidence
from auditor.model.fix import Applicability, FixSpec
from auditor.tables import Table, suggestion

KINDS: Mapping[str, Kind] = {
    "remove-ignore": Kind(remove_ignore.propose),
    "replace-host": Kind(replace_host.propose, frozenset({"host"})),
    "set-page-size": Kind(set_page_size.propose, frozenset({"query"})),
    "strengthen-transport": Kind(strengthen_transport.propose, frozenset({"options", "scheme"})),
    "swap-path": Kind(swap_path.propose, frozenset({"path"})),
}


def propose(subject: Subject, desk: Desk) -> Proposal | None:
    """What can be done about a finding; None where its rule has no fix, or its code a shape that the fix does not know.

    What a finding is not sure of, a fix is not, either.
    """
    spec = FixSpec(kind="remove-ignore") if subject.code in IGNORE_NOTICES else subject.spec
    if spec is None:
        return None
    if spec.kind not in KINDS:
        raise AuditorError(f"{subject.code}: `fix.kind`: there is no fix `{spec.kind}`.{suggestion(spec.kind, KINDS)}")
    kind = KINDS[spec.kind]
    fix = kind.propose(subject, desk, Table(dict(spec.options), file=subject.code, place="fix"))
    if fix is None:
        return None
    is_doubtful = bool(subject.matches) and subject.best.confidence is Confidence.LOW
    if is_doubtful and fix.applicability is Applicability.SAFE:
        fix = replace(fix, applicability=Applicability.UNSAFE)
    return Proposal(subject, fix, kind.touches)
