"""What a project's settings make of its findings: which rules count in which files, how loudly, and what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.judging.cut_off import WARNING_TIME
from auditor.analysis.judging.selection import exactness, refuse_unknown, select_rules
from auditor.analysis.judging.verdict import Verdict
from auditor.analysis.judging.viewpoint import Viewpoint
from auditor.config import Config, Level, Override, Selection
from auditor.model import Finding, Rule, Severity, Suppression, Threshold
from auditor.sources.patterns import Patterns, compile_patterns

_ARTICLES = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.NOTE: "a note"}


class Policy(Struct, frozen=True, kw_only=True):
    """The settings that speak of rules and files, and from where their patterns are meant.

    `patterns` are those of the overrides, in the same order.
    """

    selection: Selection
    severity: Mapping[str, Level]
    overrides: tuple[Override, ...]
    patterns: tuple[Patterns, ...]
    viewpoint: Viewpoint

    def overriding(self, path: str) -> tuple[int, ...]:
        """The numbers of the overrides that hold for a file, the one that counts most last."""
        return tuple(n for n, each in enumerate(self.patterns) if self.viewpoint.covers(each, path))


def policy_of(config: Config, viewpoint: Viewpoint) -> Policy:
    return Policy(
        selection=config.selection,
        severity=config.severity,
        overrides=config.overrides,
        patterns=tuple(compile_patterns(each.paths) for each in config.overrides),
        viewpoint=viewpoint,
    )


def rules_to_run(rules: Sequence[Rule], policy: Policy, paths: Iterable[str]) -> tuple[Rule, ...]:
    """The rules that count in at least one of the files."""
    for setting, selectors in _selectors(policy):
        refuse_unknown(rules, selectors, setting=setting)
    combinations = {(), *(policy.overriding(path) for path in paths if policy.overrides)}
    wanted = {rule.code for combination in combinations for rule in _selected(rules, policy, combination)}
    return tuple(rule for rule in rules if rule.code in wanted)


def rules_everywhere(rules: Sequence[Rule], policy: Policy) -> frozenset[str]:
    """The codes of the rules that count wherever no override says otherwise."""
    return frozenset(rule.code for rule in _selected(rules, policy, ()))


def apply_policy(
    verdict: Verdict,
    policy: Policy,
    *,
    rules: Mapping[str, Rule],
    day: date,
) -> Verdict:
    """Leave out what does not count in its file, and settle severities.

    What an override takes away, and what is switched off, is suppressed and counted. What counts nowhere but in
    files of an override is, elsewhere, as if its rule had not run.
    """
    every = (*verdict.findings, *verdict.suppressed, *verdict.dormant)
    overriding = {path: policy.overriding(path) for path in {finding.location.path for finding in every}}
    selected = {
        combination: frozenset(rule.code for rule in _selected(tuple(rules.values()), policy, combination))
        for combination in {(), *overriding.values()}
    }
    shown: list[Finding] = []
    suppressed: list[Finding] = []
    dormant: list[Finding] = []
    asleep = set(map(id, verdict.dormant))
    for finding in every:
        combination = overriding[finding.location.path]
        counts = finding.rule in selected[combination]
        if not counts and finding.rule not in selected[()]:
            continue
        settled = _settle(finding, policy, combination, rules, day)
        if not counts and settled.suppression is None:
            reason = ", ".join(policy.overrides[combination[-1]].paths)
            settled = replace(settled, suppression=_suppression("per-file", reason))
        if settled.suppression is not None:
            suppressed.append(settled)
        else:
            (dormant if id(finding) in asleep else shown).append(settled)
    suppressed.sort(key=lambda finding: (finding.location, finding.rule))
    return replace(
        verdict,
        findings=tuple(shown),
        suppressed=tuple(suppressed),
        dormant=tuple(dormant),
    )


def thresholds(findings: Iterable[Finding], policy: Policy) -> dict[str, Threshold]:
    """By path, what of a file's findings is shown, where an override says it."""
    found: dict[str, Threshold] = {}
    for path in {finding.location.path for finding in findings} if policy.overrides else ():
        overrides = [policy.overrides[n] for n in policy.overriding(path)]
        severity = next((each.min_severity for each in reversed(overrides) if each.min_severity), None)
        confidence = next((each.min_confidence for each in reversed(overrides) if each.min_confidence), None)
        if severity or confidence:
            found[path] = Threshold(severity=Severity(severity.value) if severity else None, confidence=confidence)
    return found


def _selectors(policy: Policy) -> Iterator[tuple[str, Iterable[str]]]:
    """What names rules, with the setting that does."""
    base = policy.selection
    yield "select", base.select
    yield "extend-select", base.extend_select
    yield "ignore", base.ignore
    yield "extend-ignore", base.extend_ignore
    yield "per-file-ignores", (code for codes in base.per_file_ignores.values() for code in codes)
    yield "severity", policy.severity
    for number, each in enumerate(policy.overrides):
        yield f"overrides[{number}].select", each.select or ()
        yield f"overrides[{number}].extend-select", each.extend_select
        yield f"overrides[{number}].ignore", each.ignore or ()
        yield f"overrides[{number}].extend-ignore", each.extend_ignore
        yield f"overrides[{number}].severity", each.severity


def _selected(rules: Sequence[Rule], policy: Policy, combination: Iterable[int]) -> tuple[Rule, ...]:
    base = policy.selection
    select, ignore = base.select, base.ignore
    extend_select, extend_ignore = base.extend_select, base.extend_ignore
    for each in (policy.overrides[n] for n in combination):
        select = select if each.select is None else each.select
        ignore = ignore if each.ignore is None else each.ignore
        extend_select, extend_ignore = (*extend_select, *each.extend_select), (*extend_ignore, *each.extend_ignore)
    return select_rules(rules, select=select, extend_select=extend_select, ignore=(*ignore, *extend_ignore))


def _settle(
    finding: Finding,
    policy: Policy,
    combination: Iterable[int],
    rules: Mapping[str, Rule],
    day: date,
) -> Finding:
    """The finding with the severity that settings give its rule; the announced one stays visible."""
    rule = rules[finding.rule]
    tables = [policy.severity, *(policy.overrides[n].severity for n in combination)]
    table = next((each for each in reversed(tables) if exactness(rule, each)), None)
    if table is None:
        return finding
    selector = max(table, key=lambda each: exactness(rule, (each,)))
    announced, level = finding.severity, table[selector]
    if announced is Severity.NONE:
        # Settings wake nothing before it is announced; but what they keep mild is no error to come.
        return finding if level is Level.ERROR else replace(finding, announced=announced)
    if level is Level.OFF:
        off = replace(finding, announced=announced)
        return off if off.suppression else replace(off, suppression=_suppression("severity", selector))
    severity = Severity(level.value)
    remarks = list(finding.remarks)
    if severity is not announced:
        remarks.append(f"Announced as {_ARTICLES[announced]}; set to {_ARTICLES[severity]} in the settings.")
    limit = finding.cut_off
    if severity is not Severity.ERROR and limit is not None and day < limit <= day + WARNING_TIME:
        remarks.append(f"The cut-off is on {limit}; the settings keep this {_ARTICLES[severity]}.")
    return replace(finding, severity=severity, announced=announced, remarks=tuple(remarks))


def _suppression(kind: str, reason: str) -> Suppression:
    return Suppression(kind=kind, reason=reason, until=None, location=None)
