"""Ignore comments: where they stand, whether they hold, and what is said of those that do not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from auditor.analysis.judging.verdict import Verdict
from auditor.model import Hop, Location, Match
from tests.analysis.project import EARLY, REQUIRED, judge

DAY = timedelta(days=1)


def fate(text: str, day: date = EARLY) -> tuple[int, int, list[str]]:
    """Number of shown and suppressed findings, and the codes of the notices."""
    return counts(judge({"a.py": text}, day))


def counts(verdict: Verdict) -> tuple[int, int, list[str]]:
    return len(verdict.findings), len(verdict.suppressed), [notice.code for notice in verdict.notices]


@pytest.mark.parametrize(
    "text",
    [
        "bad(1)  # procore-auditor: ignore[PCR201]\n",
        "# procore-auditor: ignore[PCR201] -- above\nbad(1)\n",
        "# procore-auditor: ignore[PCR201]\n# another remark\nbad(1)\n",
        "bad(\n    1,\n)  # procore-auditor: ignore[PCR201]\n",
        "bad(1)  # noqa  # procore-auditor: ignore[PCR201] -- two tools\n",
        "bad(1)  #procore-auditor:ignore[ PCR201 , PCR402 ]\n",
        "bad(1)  # procore-auditor: ignore[PCR201] until=2026-03-01 -- today is the last day\n",
        'bad("#1")  # procore-auditor: ignore[PCR201]\n',
    ],
)
def test_ignore_holds(text: str) -> None:
    assert fate(text) == (0, 1, [])


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("bad(1)  # procore-auditor: ignore\n", "blanket-ignore"),
        ("bad(1)  # procore-auditor: ignore[]\n", "blanket-ignore"),
        ("bad(1)  # procore-auditor: ignore -- all\n", "blanket-ignore"),
        ("bad(1)  # procore-auditor: ignore[PCR999]\n", "malformed-ignore"),
        ("bad(1)  # procore-auditor: ignore[PCR201] until=soon\n", "malformed-ignore"),
        ("bad(1)  # procore-auditor: ignore[PCR201] for now\n", "malformed-ignore"),
        ("bad(1)  # procore-auditor: disable=PCR201\n", "malformed-ignore"),
        ("bad(1)  # procore-auditor: ignore[PCR201] until=2026-02-28\n", "expired-ignore"),
        ("bad(1)\n\n# procore-auditor: ignore[PCR201]\ngood()\n", "unused-ignore"),
    ],
)
def test_ignore_does_not_hold_and_is_reported(text: str, notice: str) -> None:
    assert fate(text) == (1, 0, [notice])


def test_name_in_place_of_a_code_is_told_the_code() -> None:
    verdict = judge({"a.py": "bad(1)  # procore-auditor: ignore[missing-company-id-header]\n"})

    assert verdict.notices[0].message.endswith("Write `PCR201`.")


def test_ignore_for_a_rule_that_did_not_run_is_not_called_unused() -> None:
    assert fate("good()  # procore-auditor: ignore[PCR402]\n") == (0, 0, [])


def test_expired_ignore_is_remarked_on_the_finding() -> None:
    verdict = judge({"a.py": "bad(1)  # procore-auditor: ignore[PCR201] until=2026-02-28\n"})

    assert verdict.findings[0].remarks == ("The ignore in line 1 expired on 2026-02-28.",)


def test_ignores_can_be_left_aside() -> None:
    verdict = judge({"a.py": "bad(1)  # procore-auditor: ignore[PCR201]\n"}, respect_ignores=False)

    assert counts(verdict) == (1, 0, [])


@pytest.mark.parametrize(
    ("day", "until", "holds"),
    [
        (REQUIRED - 31 * DAY, "", True),
        (REQUIRED - 30 * DAY, "", False),
        (REQUIRED, "", False),
        (REQUIRED + 400 * DAY, "", False),
        (REQUIRED - 30 * DAY, "until=2028-01-01", False),
        (REQUIRED, "until=2028-01-01", False),
        (REQUIRED + 30 * DAY, "until=2028-01-01", False),
        (REQUIRED + 31 * DAY, "until=2028-01-01", True),
    ],
)
def test_ignore_does_not_cross_the_cut_off(day: date, until: str, holds: bool) -> None:
    verdict = judge({"a.py": f"bad(1)  # procore-auditor: ignore[PCR201] {until}\n"}, day)

    assert bool(verdict.suppressed) is holds
    assert all(finding.remarks for finding in verdict.findings)


def place(line: int) -> Location:
    return Location(path="a.py", line=line, column=1, end_line=line, end_column=4)


def test_ignore_on_a_line_of_the_evidence_holds() -> None:
    text = "BASE = 1  # procore-auditor: ignore[PCR201]\ncall()\n"
    match = Match(root=place(2), site=place(2), evidence=(Hop(location=place(1), message="the base"),))

    assert counts(judge({"a.py": text}, matches=(match,))) == (0, 1, [])


def test_ignore_on_one_of_two_calls_leaves_the_other() -> None:
    text = "HEADERS = {}\none()  # procore-auditor: ignore[PCR201]\ntwo()\n"
    matches = tuple(Match(root=place(1), site=place(line)) for line in (2, 3))

    verdict = judge({"a.py": text}, matches=matches)

    assert counts(verdict) == (1, 0, [])
    assert [other.location.line for other in verdict.findings[0].related] == [3]


def test_ignore_at_the_root_holds_for_all_calls() -> None:
    text = "HEADERS = {}  # procore-auditor: ignore[PCR201]\none()\ntwo()\n"
    matches = tuple(Match(root=place(1), site=place(line)) for line in (2, 3))

    assert counts(judge({"a.py": text}, matches=matches)) == (0, 1, [])


@pytest.mark.parametrize(
    ("code", "way_out"),
    [
        ("PCR999", "`procore-auditor rules list` shows all."),
        ("PCR211", "Did you mean `PCR201`?"),
        ("missing-company-id-header", "Write `PCR201`."),
    ],
)
def test_ignore_of_an_unknown_rule_says_the_way_out(code: str, way_out: str) -> None:
    verdict = judge({"a.py": f"bad(1)  # procore-auditor: ignore[{code}]\n"})

    assert verdict.notices[0].message == f"Unknown rule `{code}`. {way_out}"


def test_ignore_of_the_beginning_of_a_code_asks_for_the_whole() -> None:
    verdict = judge({"a.py": "bad(1)  # procore-auditor: ignore[PCR2]\n"})

    assert "needs whole codes; `PCR2` is only the beginning of some, such as `PCR201`" in verdict.notices[0].message
