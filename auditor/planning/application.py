"""One application of an audit report, with all that is known of it beside its findings."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.model import Report
from auditor.model.comparison import Comparison
from auditor.model.inventory import Inventory
from auditor.planning.changes import Change
from auditor.planning.triage import Triage


class Application(Struct, frozen=True, kw_only=True):
    """`inventory` is None for a result of before, which holds none; `owners` are those of each path with a finding.

    `commit` is the revision that was checked out, empty where there is none; `options` are those that were set.
    `changes` are fixes by the fingerprints of findings.
    `before` is an earlier result of the same application, `comparison` what changed since then.
    """

    name: str
    report: Report
    inventory: Inventory | None = None
    owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    commit: str = ""
    options: tuple[tuple[str, str], ...] = ()
    changes: Mapping[str, Change] = field(default_factory=dict)
    before: Report | None = None
    comparison: Comparison | None = None
    triage: Triage = field(default_factory=Triage)


class Broken(Struct, frozen=True, kw_only=True):
    """An application that could not be audited, and why."""

    name: str
    reason: str
