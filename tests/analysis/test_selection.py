"""Rules are chosen by code, name or beginning of a code."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from auditor.analysis.judging.selection import select_rules
from auditor.model import AuditorError
from tests.reporters.sample_rules import RULES

ON_REQUEST = replace(RULES[0], code="PCR407", name="unknown-endpoint", shown_by_default=False)
ALL = (*RULES, ON_REQUEST)


@pytest.mark.parametrize(
    ("select", "extend", "ignore", "codes"),
    [
        ((), (), (), "PCR101 PCR201 PCR402"),
        (("PCR4",), (), (), "PCR402"),
        (("legacy-cost-endpoint", "PCR101"), (), (), "PCR101 PCR402"),
        (("PCR2",), ("PCR407",), (), "PCR201 PCR407"),
        (("ALL",), (), (), "PCR101 PCR201 PCR402 PCR407"),
        ((), (), ("PCR1",), "PCR201 PCR402"),
        (("PCR101",), (), ("PCR1",), "PCR101"),
        (("PCR1",), (), ("PCR101",), ""),
        (("PCR101",), (), ("PCR101",), ""),
        ((), ("unknown-endpoint",), ("PCR4",), "PCR101 PCR201 PCR407"),
    ],
)
def test_more_exact_selector_wins(
    select: tuple[str, ...], extend: tuple[str, ...], ignore: tuple[str, ...], codes: str
) -> None:
    chosen = select_rules(ALL, select=select, extend_select=extend, ignore=ignore)

    assert [rule.code for rule in chosen] == codes.split()


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("PCR211", "PCR201"),
        ("pcr211", "PCR201"),
        ("missing-company-header", "missing-company-id-header"),
        ("Missing_Company_Header", "missing-company-id-header"),
    ],
)
def test_unknown_selector_is_refused_with_the_nearest(selector: str, hint: str) -> None:
    with pytest.raises(AuditorError, match=f"Unknown rule `{selector}`. Did you mean `{hint}`"):
        select_rules(ALL, select=(selector,), extend_select=(), ignore=())


def test_selector_that_is_near_to_nothing_is_told_where_all_are() -> None:
    with pytest.raises(AuditorError, match=r"`XYZ999`\. `procore-auditor rules list` shows all\."):
        select_rules(ALL, select=("XYZ999",), extend_select=(), ignore=())
