"""Endless expressions and tables of data cost a file nothing but themselves, and everything else keeps its place."""

from __future__ import annotations

import pytest

from auditor.facts.definitions import Module
from auditor.facts.expressions import Literal
from auditor.facts.statements import Assign
from auditor.facts.walk import expressions
from auditor.lowering import abridging, lower_module
from auditor.lowering.abridging import ADDRESSES_KEPT, ROWS_KEPT

KEPT = 300
MANY = 2 * KEPT


def lower(text: str) -> Module:
    return lower_module(text, path="app.py", name="app", is_package=False)


def texts(module: Module) -> set[object]:
    return {each.value for each in expressions(module.body) if isinstance(each, Literal)}


@pytest.mark.parametrize(
    "long",
    [
        "u = " + "'x' + " * MANY + "'last'",
        "u = (\n" + "'x' +\n" * MANY + "'last')",
        "u = (\n" + "'x'\n" * MANY + "'last')",
        "u = [" + "'x' + " * MANY + "'last' for a in b]",
        "u = " + "".join(f"{n} if a == {n} else " for n in range(MANY)) + "'last'",
        "u = q" + ".filter(a=1)" * MANY,
        "if " + "a or " * MANY + "b:\n    u = 'last'",
        "u = a" + ".b" * MANY,
        "u = lambda: " + "a + " * MANY + "b",
    ],
    ids=["sum", "lines", "adjacent", "comprehension", "choice", "calls", "condition", "attributes", "lambda"],
)
def test_what_follows_an_endless_expression_keeps_its_place(long: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abridging, "CHAIN_KEPT", KEPT)
    module = lower(f"a = 1\n{long}\nb = 'after'\n")

    last = module.body[-1]
    assert isinstance(last, Assign)
    assert last.span.line == long.count("\n") + 3
    assert "after" in texts(module)
    assert [omission.reason for omission in module.omissions if omission.is_grave] == [
        "an expression is too long to be looked at to its end"
    ]


def test_a_long_sum_is_known_from_its_beginning_to_its_end() -> None:
    module = lower("u = 'first' + " + "'x' + " * 500 + "'last'\n")

    assert {"first", "last"} <= texts(module)
    assert module.omissions == ()


def test_a_long_choice_is_known_to_its_last_arm() -> None:
    module = lower("u = " + "".join(f"'{n}' if a == {n} else " for n in range(500)) + "'last'\n")

    assert {"0", "499", "last"} <= texts(module)
    assert module.omissions == ()


def test_many_short_statements_are_no_long_expression(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abridging, "CHAIN_KEPT", KEPT)
    module = lower("".join(f"rows.append(a + {n} - b)\n" for n in range(MANY)))

    assert len(module.body) == MANY
    assert module.omissions == ()


def test_rows_of_plain_data_are_counted_instead_of_looked_at() -> None:
    rows = "".join(f"    ('name {n}', {{'number': {n}}}, -1.5, None),\n" for n in range(2 * ROWS_KEPT))
    module = lower(f"TABLE = [\n{rows}]\nlast = 'after'\n")

    assert {"name 0", f"name {ROWS_KEPT - 1}", "after"} <= texts(module)
    assert f"name {ROWS_KEPT}" not in texts(module)
    assert module.body[-1].span.line == 2 * ROWS_KEPT + 3
    assert [omission.reason for omission in module.omissions] == [
        "1,000 rows of a long table of plain data are not looked at"
    ]
    assert not module.omissions[0].is_grave


@pytest.mark.parametrize("row", ["'/rest/v1.0/projects'", "f'{n}'", "name", "call(1)", "a.b", "[['x', {'b': a[1]}]]"])
def test_rows_that_say_more_than_data_are_looked_at(row: str) -> None:
    rows = "".join(f"    ('a long name of a row that is written out {n}', 'b'),\n" for n in range(2 * ROWS_KEPT))
    module = lower(f"TABLE = [\n{rows}    ('kept', {row}),\n]\n")

    assert "kept" in texts(module)


def test_addresses_are_left_out_of_enormous_tables_only_and_that_is_grave() -> None:
    rows = "".join(f"    'https://example.com/a/long/path/to/something/{n}',\n" for n in range(ADDRESSES_KEPT // 40))
    module = lower(f"TABLE = [\n{rows}]\n")

    assert "https://example.com/a/long/path/to/something/5000" in texts(module)
    assert [omission.is_grave for omission in module.omissions] == [True]
