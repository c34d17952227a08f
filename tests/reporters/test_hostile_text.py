"""Whatever a file, a path or a setting is called, no output hides it, and no server that watches the log obeys it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from auditor.model import Announcement, Report, Rule
from auditor.model.comparison import Comparison
from auditor.model.forecast import Forecast
from auditor.planning.document import document_of
from auditor.printing import for_logs, json_text, one_line, visible
from auditor.reporters import format_report
from auditor.reporters.comparison import format_comparison, format_comparison_json, format_comparison_markdown
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.reporters.document.issues import format_gitlab_issues
from auditor.reporters.document.tables import format_csv_findings, format_csv_plan
from auditor.reporters.forecast import format_calendar, format_forecast, format_forecast_json
from auditor.reporters.inventory import FORMATS as FORMATS_OF_INVENTORY
from auditor.reporters.inventory import Layout, format_inventory
from auditor.reporters.statistics import format_statistics
from auditor.reporters.summary import summary_text
from tests.inventory.test_formats import legacy
from tests.reporters.sample import sample_report
from tests.reporters.test_comparison import everything
from tests.reporters.test_forecast import forecast

HOSTILE = [
    "\n::stop-commands::x",
    "  ::set-env name=PATH::/tmp",
    "\u2003::error::x",
    "a\r\n::add-mask::y",
    "##[add-mask]x",
    "x ##vso[task.setvariable variable=PATH]/tmp",
    "##teamcity[buildStatus status='SUCCESS']",
    "\x1b[2J\x1b]0;owned\x07",
    "\x9b31m",
    "\u202egnp.exe\u2066",
    "zero\u200bwidth\ufeff",
    "line\u2028para\u2029graph",
    "nul\x00",
    "not\udc80utf-8",
]
# What a build server would obey, and what no terminal should be sent.
COMMAND = re.compile(r"^[^\S\n]*::(?!:)|##[\w.-]*\[", re.MULTILINE)
JOINERS = "\u200c\u200d"


# Fields that hold what somebody else wrote: code, names of files, settings, comments.
FOREIGN = frozenset(
    {"path", "message", "reason", "reasons", "remarks", "root", "name", "question", "function", "chain", "replacement"}
)
FORMATS: dict[str, Callable[[Report], str]] = {
    **{name: partial(format_report, name=name) for name in ("concise", "csv", "full", "junit", "markdown")},
    "colour": partial(format_report, name="full", colour=True),
    "explain": partial(format_report, name="full", explain=True),
    "html": lambda report: format_html_report(document_of([report])),
    "report csv": lambda report: format_csv_findings(document_of([report])),
    "report plan": lambda report: format_csv_plan(document_of([report])),
    "report issues": lambda report: format_gitlab_issues(document_of([report])),
    "markdown report": lambda report: format_markdown_report(document_of([report])),
    "statistics": format_statistics,
    "summary": summary_text,
}
DATA = ("gitlab", "json", "jsonl", "rdjson", "sarif")


def hidden(text: str) -> list[str]:
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return [each for each in text if unicodedata.category(each) in kinds and each not in JOINERS + "\n\t"]


# Any: values of every type pass here.
def poisoned(value: Any, text: str, *, is_foreign: bool = False) -> Any:
    """The value with a text put before everything in it that somebody else wrote."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return text + value if is_foreign else value
    if isinstance(value, tuple | list):
        return type(value)(poisoned(each, text, is_foreign=is_foreign) for each in value)
    if isinstance(value, Announcement | Rule):
        return value
    if isinstance(value, Struct):
        changed = {
            name: poisoned(getattr(value, name), text, is_foreign=name in FOREIGN) for name in value.__struct_fields__
        }
        return replace(value, **changed)
    return value


def report_with(text: str) -> Report:
    report: Report = poisoned(sample_report(), text)
    begin = visible(text).replace("\n", " ")
    lines = {(text + path, cell, line): begin + code for (path, cell, line), code in report.excerpts.items()}
    return replace(report, excerpts=lines)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("form", FORMATS)
def test_report_hides_nothing_and_commands_nobody(form: str, text: str) -> None:
    shown = FORMATS[form](report_with(text))

    assert hidden(re.sub("\x1b\\[[0-9;]*m", "", shown) if form == "colour" else shown) == []
    assert COMMAND.findall(shown) == []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("form", DATA)
def test_data_mean_what_they_did(form: str, text: str) -> None:
    report = report_with(text)

    shown = format_report(report, form)

    assert hidden(shown) == []
    assert COMMAND.findall(shown) == []
    assert text + "src/client.py" in "\n".join(texts_in(shown)) or form == "sarif"  # There a path is a URI.


def texts_in(shown: str) -> Iterator[str]:
    """All texts in a document, or in several on a line each."""
    try:
        values = [json.loads(shown)]
    except json.JSONDecodeError:
        values = [json.loads(line) for line in shown.split("\n") if line]
    while values:
        value = values.pop()
        if isinstance(value, str):
            yield value
        values += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_annotations_are_the_same_commands(text: str) -> None:
    usual, shown = format_report(sample_report(), "github"), format_report(report_with(text), "github")

    assert hidden(shown) == []
    assert [line.split(" ")[0] for line in shown.splitlines()] == [line.split(" ")[0] for line in usual.splitlines()]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("form", [format_comparison, format_comparison_markdown, format_comparison_json])
def test_comparison_hides_nothing_and_commands_nobody(form: Callable[[Comparison], str], text: str) -> None:
    shown = form(poisoned(everything(), text))

    assert hidden(shown) == []
    assert COMMAND.findall(shown) == []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("form", [format_forecast, format_forecast_json, format_calendar])
def test_forecast_hides_nothing_and_commands_nobody(form: Callable[[Forecast], str], text: str) -> None:
    shown = form(poisoned(forecast(), text)).replace("\r\n", "\n")

    assert hidden(shown) == []
    assert COMMAND.findall(shown) == []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("form", FORMATS_OF_INVENTORY)
def test_inventory_hides_nothing_and_commands_nobody(form: str, text: str) -> None:
    taken = poisoned(legacy(), text)

    shown = "".join(
        format_inventory(taken, form, Layout(by_site=by_site, everything=True)) for by_site in (True, False)
    )

    assert hidden(shown) == []
    assert COMMAND.findall(shown) == []


@hypothesis_settings(deadline=None)
@given(st.text())
def test_line_is_one_and_hides_nothing(text: str) -> None:
    line = one_line(text)

    assert hidden(line) == []
    assert one_line(line) == line
    assert "\n" not in line


@hypothesis_settings(deadline=None)
@given(st.text(st.sampled_from("#:[ \nav.\u2003")))
def test_text_for_a_log_commands_nobody(text: str) -> None:
    shown = for_logs(text)

    assert COMMAND.findall(shown) == []
    assert for_logs(shown) == shown


@hypothesis_settings(deadline=None)
@given(st.text())
def test_json_means_what_it_did(text: str) -> None:
    shown = json_text({"##[a]": [text]})

    assert json.loads(shown) == {"##[a]": [text]}
    assert hidden(shown) == []
    assert COMMAND.findall(shown) == []
