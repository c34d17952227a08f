"""Which rules run: by code, by name, or by the beginning of a code."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from auditor.model import AuditorError, Rule
from auditor.tables import suggestion

ALL = "ALL"
# How exactly a whole code or name names a rule: more than any beginning of a code can.
_BY_NAME = 100


def select_rules(
    rules: Sequence[Rule], *, select: Sequence[str], extend_select: Sequence[str], ignore: Sequence[str]
) -> tuple[Rule, ...]:
    """The rules that run; what names a rule more exactly wins, and `ignore` wins a tie.

    Rules that are not shown by default run only if something asks for them by code or name, or for ALL.
    """
    refuse_unknown(rules, (*select, *extend_select, *ignore))
    wanted = (*(select or (ALL,)), *extend_select)
    asked = (*select, *extend_select)
    asks_for_all = any(selector.upper() == ALL for selector in asked)
    return tuple(
        rule
        for rule in rules
        if exactness(rule, wanted) > exactness(rule, ignore)
        and (rule.shown_by_default or asks_for_all or exactness(rule, asked) == _BY_NAME)
    )


def refuse_unknown(rules: Sequence[Rule], selectors: Iterable[str], *, setting: str = "") -> None:
    """Complain about a selector that no rule answers to; `setting` is what holds it."""
    for selector in selectors:
        if selector.upper() != ALL and not any(exactness(rule, (selector,)) for rule in rules):
            place = f"{setting}: " if setting else ""
            raise AuditorError(f"{place}{no_such_rule(selector, rules)}")


def no_such_rule(word: str, rules: Collection[Rule], *, by_code: bool = False) -> str:
    """A complaint about a word that no rule answers to, with the nearest one or the way to all; `by_code`: no name."""
    codes, names = [rule.code for rule in rules], [rule.name for rule in rules]
    hint = suggestion(word.upper(), codes) or ("" if by_code else suggestion(word.lower().replace("_", "-"), names))
    return f"Unknown rule `{word}`.{hint or ' `procore-auditor rules list` shows all.'}"


def exactness(rule: Rule, selectors: Iterable[str]) -> int:
    """How exactly the best of the selectors names the rule; 0 if none does."""
    return max((_exactness(rule, selector) for selector in selectors), default=0)


def _exactness(rule: Rule, selector: str) -> int:
    """Codes and names in any case."""
    code = selector.upper()
    if code == rule.code or selector.lower().replace("_", "-") == rule.name:
        return _BY_NAME
    if code == ALL:
        return 1
    return 1 + len(code) if rule.code.startswith(code) else 0
