"""From matches to findings: merged by root cause, dated, numbered, and sorted into shown, suppressed and dormant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.fingerprint import identify, number
from auditor.analysis.judging.suppression import Ignore, Ignores, stale, why_void
from auditor.analysis.lines.texts import SourceTexts
from auditor.analysis.root_cause import Cause, group, merge
from auditor.analysis.severity import cut_off, refer, schedule, severity_on
from auditor.model import Announcement, Finding, Match, Notice, Rule, Severity
from auditor.semantics.test_code import is_test_path
from auditor.sources.files import is_settings_name


class Verdict(Struct, frozen=True, kw_only=True):
    """Findings of each fate, sorted by place and rule, and what is wrong with the ignores."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    dormant: tuple[Finding, ...]
    notices: tuple[Notice, ...]


class Case(Struct, frozen=True, kw_only=True):
    """A cause with the rule and the announcement it is judged by, and what it is recognized by."""

    rule: Rule
    announcement: Announcement
    cause: Cause
    fingerprint: str
    in_test: bool = False


def open_cases(
    matches: Mapping[str, Sequence[Match]],
    *,
    rules: Mapping[str, Rule],
    announcements: Mapping[str, Announcement],
    texts: SourceTexts,
    is_test: Callable[[str], bool] = is_test_path,
) -> tuple[Case, ...]:
    """What there is to judge, sorted by place and rule; `matches` holds what each rule has found, by its code.

    `is_test` tells which files, by their paths, are test code.
    """
    causes = sorted(
        ((rules[code], cause) for code, found in matches.items() for cause in group(found)),
        key=lambda each: (each[1].root, each[0].code),
    )
    fingerprints = number([_identity(rule, cause, texts) for rule, cause in causes])
    return tuple(
        Case(
            rule=rule,
            announcement=_announcement(cause.best, rule, announcements).for_operation(cause.best.lifetime),
            cause=cause,
            fingerprint=fingerprint,
            in_test=is_test(cause.root.path),
        )
        for (rule, cause), fingerprint in zip(causes, fingerprints, strict=True)
    )


def _announcement(match: Match, rule: Rule, announcements: Mapping[str, Announcement]) -> Announcement:
    return announcements[match.announcement or rule.announcement]


def reach_verdict(
    cases: Sequence[Case], *, active: Iterable[str], day: date, texts: SourceTexts, ignores: Ignores
) -> Verdict:
    """The judgement of one day; `active` are the codes of the rules that ran, also of those that found nothing."""
    shown: list[Finding] = []
    suppressed: list[Finding] = []
    dormant: list[Finding] = []
    used: set[tuple[Ignore, str]] = set()
    for case in cases:
        finding = _judge(case, day=day, texts=texts, ignores=ignores, used=used)
        if finding.suppression is not None:
            suppressed.append(finding)
        else:
            (dormant if finding.severity is Severity.NONE else shown).append(finding)
    notices = (*ignores.notices, *stale(ignores, used, active, day))
    return Verdict(
        findings=tuple(shown),
        suppressed=tuple(suppressed),
        dormant=tuple(dormant),
        notices=tuple(sorted(notices, key=lambda notice: (notice.location, notice.code, notice.message))),
    )


def _judge(case: Case, *, day: date, texts: SourceTexts, ignores: Ignores, used: set[tuple[Ignore, str]]) -> Finding:
    """A match that is ignored no longer counts; a finding is suppressed when none is left."""
    limit = cut_off(case.rule, case.announcement)
    left: list[Match] = []
    holding: list[Ignore] = []
    remarks: dict[str, None] = {}
    for match in case.cause.matches:
        covering = ignores.covering(case.rule.code, match)
        used.update((ignore, case.rule.code) for ignore in covering)
        void = {ignore: why_void(ignore, limit, day) for ignore in covering}
        hold = [ignore for ignore, why in void.items() if why is None]
        if hold:
            holding.extend(hold)
        else:
            left.append(match)
            remarks.update(dict.fromkeys(why for why in void.values() if why))
    finding = merge(
        replace(case.cause, matches=tuple(left)) if left else case.cause,
        case.rule,
        severity=severity_on(case.rule, case.announcement, day),
        schedule=schedule(case.rule, case.announcement),
        announcement=refer(case.announcement, day),
        fingerprint=case.fingerprint,
        in_test=case.in_test,
        day=day,
        texts=texts,
    )
    if not left:
        return replace(finding, suppression=holding[0].suppression())
    return replace(finding, remarks=tuple(remarks))


def _identity(rule: Rule, cause: Cause, texts: SourceTexts) -> str:
    """Of a setting the whole line counts, since another key may have the same value."""
    root = cause.root
    text = "" if is_settings_name(root.path) else texts.between(root)
    text = text or texts.public_line(root)
    return identify(rule.code, text=text, enclosing=texts.enclosing(root))
