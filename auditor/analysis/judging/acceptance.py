"""What a project accepted: findings that its settings or its baseline keep out of sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from auditor.analysis.judging.baseline import Baseline, apply_baseline, unused_notices
from auditor.analysis.judging.scope import Scope
from auditor.analysis.judging.selection import exactness
from auditor.analysis.judging.verdict import Verdict
from auditor.model import Finding, Rule, Suppression

# Compares a pattern with a path relative to the audited root.
MatchPath = Callable[[str, str], bool]


def accept_by_file(
    verdict: Verdict, ignores: Mapping[str, tuple[str, ...]], *, rules: Mapping[str, Rule], matches: MatchPath
) -> Verdict:
    """Suppress the findings of files for which `per-file-ignores` name the rule."""
    suppressed: list[Finding] = []
    kept: list[Finding] = []
    for finding in verdict.findings:
        pattern = next(
            (
                pattern
                for pattern, selectors in ignores.items()
                if exactness(rules[finding.rule], selectors) and matches(pattern, finding.location.path)
            ),
            None,
        )
        if pattern is None:
            kept.append(finding)
        else:
            suppression = Suppression(kind="per-file", reason=pattern, until=None, location=None)
            suppressed.append(replace(finding, suppression=suppression))
    return _with(verdict, kept, suppressed)


def accept_by_baseline(
    verdict: Verdict,
    baseline: Baseline,
    *,
    rules: Mapping[str, Rule],
    day: date,
    scope: Scope,
) -> Verdict:
    """Suppress the findings that a baseline accepts; entries that no longer occur become notices on the file.

    Of what was not looked at, nothing is said.
    """
    cut_offs = {finding.fingerprint: finding.cut_off for finding in verdict.findings}
    file = baseline.file
    split = apply_baseline(verdict.findings, baseline.entries, cut_offs=cut_offs, day=day, above=scope.above(file))
    # A finding that something else suppresses, or that sleeps today, still occurs.
    elsewhere = {finding.fingerprint for finding in (*verdict.suppressed, *verdict.dormant)}
    unused = [
        entry
        for entry in split.unused
        if entry.rule in rules
        and entry.fingerprint not in elsewhere
        and scope.covers(entry.rule, entry.path, file=file)
    ]
    after = _with(verdict, split.findings, split.accepted)
    return replace(after, notices=(*after.notices, *unused_notices(unused, file=file.name)))


def _with(verdict: Verdict, findings: Sequence[Finding], suppressed: Sequence[Finding]) -> Verdict:
    every = sorted((*verdict.suppressed, *suppressed), key=lambda finding: (finding.location, finding.rule))
    return replace(verdict, findings=tuple(findings), suppressed=tuple(every))
