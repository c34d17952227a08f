"""Which rules run: by code, by name, or by the beginning of a code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.model import AuditorError, Rule
from auditor.tables import suggestion

ALL = "ALL"


def select_rules(
    rules: Sequence[Rule], *, select: Sequence[str], extend_select: Sequence[str], ignore: Sequence[str]
) -> tuple[Rule, ...]:
    """The rules that run; what names a rule more exactly wins, and `ignore` wins a tie.

    Rules that are not shown by default run only if something asks for them by code or name, or for ALL.
    """
    refuse_unknown(rules, (*select, *extend_select, *ignore))
    wanted = (*(select or (ALL,)), *extend_select)
    asked = (*select, *extend_select)
    return tuple(
        rule
        for rule in rules
        if exactness(rule, wanted) > exactness(rule, ignore)
        and (rule.shown_by_default or ALL in asked or rule.code in asked or rule.name in asked)
    )


def refuse_unknown(rules: Sequence[Rule], selectors: Iterable[str]) -> None:
    """Complain about a selector that no rule answers to."""
    for selector in selectors:
        if selector != ALL and not any(exactness(rule, (selector,)) for rule in rules):
            known = [name for rule in rules for name in (rule.code, rule.name)]
            raise AuditorError(f"There is no rule `{selector}`.{suggestion(selector, known)}{_hint(selector, known)}")


def exactness(rule: Rule, selectors: Iterable[str]) -> int:
    """How exactly the best of the selectors names the rule; 0 if none does."""
    return max((_exactness(rule, selector) for selector in selectors), default=0)


def _exactness(rule: Rule, selector: str) -> int:
    if selector in (rule.code, rule.name):
        return 100
    if selector == ALL:
        return 1
    return 1 + len(selector) if rule.code.startswith(selector) else 0


def _hint(selector: str, known: Sequence[str]) -> str:
    return "" if suggestion(selector, known) else " `procore-auditor rules list` shows all."
