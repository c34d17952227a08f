"""The baseline accepts what was there, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis.judging.acceptance import accept_by_baseline
from auditor.analysis.judging.baseline import Baseline, Entry, dump_baseline, entries_of, load_baseline, still_used
from auditor.analysis.judging.scope import Scope
from auditor.analysis.judging.verdict import Verdict
from auditor.model import AuditorError
from tests.analysis.project import CODE, EARLY, REQUIRED, RULE, judge

DAY = timedelta(days=1)
ROOT = Path("/home/kim/integration")
FILES = {"a.py": "def f():\n    bad(1)\n    bad(1)\n    bad(2)\n"}


def accept(files: Mapping[str, str], entries: tuple[Entry, ...], day: date = EARLY) -> Verdict:
    return accept_by_baseline(
        judge(files, day),
        Baseline(entries=entries, file=ROOT / "baseline.jsonl"),
        rules={CODE: RULE},
        day=day,
        scope=Scope(root=ROOT, known=frozenset({CODE}), active=frozenset({CODE}), paths=frozenset(files)),
    )


def written(files: Mapping[str, str], day: date = EARLY) -> tuple[Entry, ...]:
    """What the file holds after a write, read back."""
    return load_baseline(dump_baseline(entries_of(judge(files, day).findings)), file="baseline.jsonl")


def test_everything_of_that_day_is_accepted() -> None:
    verdict = accept(FILES, written(FILES))

    assert (len(verdict.findings), len(verdict.suppressed), verdict.notices) == (0, 3, ())


def test_file_is_sorted_and_holds_no_line_numbers() -> None:
    text = dump_baseline(entries_of(judge({**FILES, "0.py": "bad(3)\n"}).findings))
    moved = {path: f"\n\n{source}" for path, source in {**FILES, "0.py": "bad(3)\n"}.items()}

    assert text == dump_baseline(reversed(entries_of(judge(moved).findings)))
    assert text.count("\n") == 4


def test_new_finding_is_shown() -> None:
    verdict = accept({"a.py": FILES["a.py"] + "    bad(3)\n"}, written(FILES))

    assert [finding.location.line for finding in verdict.findings] == [5]


def test_third_finding_like_two_accepted_ones_is_shown() -> None:
    verdict = accept({"a.py": FILES["a.py"].replace("bad(2)", "bad(1)")}, written(FILES))

    assert (len(verdict.findings), len(verdict.suppressed)) == (1, 2)


def test_fixing_one_of_two_equal_findings_leaves_one_accepted_and_one_entry_over() -> None:
    fixed = {"a.py": FILES["a.py"].replace("    bad(1)\n", "", 1)}

    verdict = accept(fixed, written(FILES))

    assert (len(verdict.findings), len(verdict.suppressed)) == (0, 2)
    assert [notice.code for notice in verdict.notices] == ["unused-baseline"]


def test_pruning_drops_only_what_is_gone() -> None:
    entries = written(FILES)
    fixed = judge({"a.py": FILES["a.py"].replace("    bad(1)\n", "", 1)}).findings

    assert len(still_used(entries, fixed)) == 2


def test_equal_finding_in_another_file_is_the_new_one() -> None:
    entries = written({"b.py": "bad(1)\n"})

    verdict = accept({"a.py": "bad(1)\n", "b.py": "bad(1)\n"}, entries)

    assert [finding.location.path for finding in verdict.findings] == ["a.py"]


def test_renamed_file_stays_accepted() -> None:
    verdict = accept({"new.py": FILES["a.py"]}, written(FILES))

    assert not verdict.findings


@pytest.mark.parametrize(
    ("day", "holds"), [(REQUIRED - 31 * DAY, True), (REQUIRED - 30 * DAY, False), (REQUIRED, False)]
)
def test_acceptance_ends_before_the_cut_off(day: date, holds: bool) -> None:
    verdict = accept(FILES, written(FILES), day)

    assert bool(verdict.suppressed) is holds
    assert all(finding.remarks for finding in verdict.findings)


def test_what_was_accepted_as_an_error_stays_accepted() -> None:
    verdict = accept(FILES, written(FILES, REQUIRED), REQUIRED + 100 * DAY)

    assert not verdict.findings


def test_sleeping_finding_keeps_its_entry() -> None:
    verdict = accept(FILES, written(FILES), date(2025, 1, 1))

    assert verdict.notices == ()


@pytest.mark.parametrize("line", ["{", "[]", '{"rule": "PCR201"}'])
def test_broken_line_is_named(line: str) -> None:
    with pytest.raises(AuditorError, match=r"^baseline\.jsonl:2: "):
        load_baseline(f"\n{line}\n", file="baseline.jsonl")


@given(
    st.lists(st.integers(min_value=1, max_value=3), max_size=6),
    st.lists(st.integers(min_value=1, max_value=3), max_size=6),
)
def test_baseline_accepts_as_many_as_it_holds(before: list[int], after: list[int]) -> None:
    old = {"a.py": "".join(f"bad({number})\n" for number in before)}
    new = {"a.py": "".join(f"bad({number})\n" for number in after)}

    verdict = accept(new, written(old))

    expected = sum(max(after.count(number) - before.count(number), 0) for number in (1, 2, 3))
    assert len(verdict.findings) == expected
