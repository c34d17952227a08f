"""The manual's page on fixes says what is so; figures that take long to find may lag behind a little."""

from __future__ import annotations

import re
from pathlib import Path

from auditor.catalogue import load_catalogue
from docs.fix_table import rows
from tests.fixes.projects import codes_in

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "fixes.md").read_text(encoding="utf-8")
RULES = load_catalogue().rules
TABLE = {cells[0]: cells[1:] for cells in rows(PAGE)}
# Of a figure. More, and `python docs/fix_table.py` must be run again.
LAG = 0.1


def test_every_rule_that_has_a_fix_is_listed_with_its_kind() -> None:
    listed = codes_in(PAGE.partition("| rule | fix | |")[2])

    assert listed == {rule.code for rule in RULES if rule.fix is not None and rule.fix.kind != "manual"}


def test_the_examples_and_cases_that_were_counted_are_those_of_today() -> None:
    examples = [file.code for rule in RULES for example in rule.bad for file in example.files]
    folder = ROOT / "tests" / "cases"
    cases = [file.read_text(encoding="utf-8", errors="replace") for file in folder.rglob("*") if file.is_file()]

    assert is_near(TABLE["bad examples of the rules"][0], expected(examples))
    assert is_near(TABLE["cases of the tests"][0], expected(cases))


def test_nothing_is_applied_that_was_not_proposed() -> None:
    applied = {
        name: (int(safe) - int(kept), int(unsafe) - int(changed), refused)
        for name, (_, safe, unsafe, _, kept, changed, refused) in TABLE.items()
    }

    assert len(applied) == 7
    assert [name for name, (safe, unsafe, _) in applied.items() if safe < 0 or unsafe < 0] == []
    # What is missing was refused; a fix that is refused in one round may be applied in a later one.
    assert all(safe + unsafe <= counted(refused) for safe, unsafe, refused in applied.values())
    assert all(safe + unsafe > 0 for safe, unsafe, refused in applied.values() if refused != "none")


def expected(texts: list[str]) -> int:
    """How many findings the texts say they have."""
    return sum(len(found.split(",")) for text in texts for found in re.findall(r"# expect: (PCR[\w, ]+)", text))


def counted(refused: str) -> int:
    return sum(int(number) for number in re.findall(r"(?:^|; )(\d+): ", refused))


def is_near(told: str, now: int) -> bool:
    return abs(int(told) - now) <= LAG * now
