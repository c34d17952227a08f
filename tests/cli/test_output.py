"""Colours, the progress bar, statistics, and how settings are shown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from auditor.cli.shared.output import has_colour, show_value
from auditor.config import Colour, FailOn
from auditor.reporters.statistics import format_statistics
from tests.reporters.sample import sample_report


@pytest.fixture(autouse=True)
def no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("colour", "terminal", "variables", "to_file", "expected"),
    [
        (Colour.AUTO, True, {}, False, True),
        (Colour.AUTO, False, {}, False, False),
        (Colour.AUTO, True, {}, True, False),
        (Colour.AUTO, True, {"NO_COLOR": "1"}, False, False),
        (Colour.AUTO, True, {"NO_COLOR": ""}, False, True),
        (Colour.AUTO, True, {"TERM": "dumb"}, False, False),
        (Colour.AUTO, False, {"FORCE_COLOR": "1"}, False, True),
        (Colour.ALWAYS, False, {"NO_COLOR": "1"}, False, True),
        (Colour.NEVER, True, {}, False, False),
    ],
)
def test_colours_are_for_terminals(
    colour: Colour,
    terminal: bool,
    variables: dict[str, str],
    to_file: bool,
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert has_colour(colour, to_file=to_file) is expected


def test_statistics_name_the_most_frequent_rule_first() -> None:
    text = format_statistics(sample_report())

    assert text.splitlines() == [
        "3  PCR101  hardcoded-token-lifetime",
        "1  PCR201  missing-company-id-header",
        "1  PCR402  legacy-cost-endpoint",
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "(none)"),
        (True, "true"),
        (30, "30"),
        (FailOn.NOTE, '"note"'),
        ((), "[]"),
        (("a", "b"), '["a", "b"]'),
        ({"tests/*": ("PCR1",)}, '{"tests/*" = ["PCR1"]}'),
        (Path("x"), "x"),
    ],
)
def test_settings_look_as_in_a_file(value: object, shown: str) -> None:
    assert show_value(value) == shown
