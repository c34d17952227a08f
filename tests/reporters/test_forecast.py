"""The formats of `forecast`: whole outputs, the schema, and what calendars make of it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.analysis.forecast import foresee
from auditor.model.forecast import Forecast
from auditor.printing import one_line
from auditor.reporters.forecast import format_calendar, format_forecast, format_forecast_json
from auditor.reporters.forecast.calendar_file import LINE_LIMIT
from tests.analysis.examined import examination, settings
from tests.conftest import Golden
from tests.reporters.sample import MATCHES, SOURCES, module, texts
from tests.reporters.sample_rules import ANNOUNCEMENTS, RULES
from tests.reporters.test_comparison import schema


def forecast(day: date = date(2026, 11, 23), **flags: object) -> Forecast:
    """A deadline in January, and an ignore that ends in June."""
    sources = {path: text.replace("# procore-auditor: ignore\n", "\n") for path, text in SOURCES.items()}
    foreseen = foresee(
        examination(
            {"PCR101": MATCHES["PCR101"][2:3], "PCR402": MATCHES["PCR402"]},
            rules=RULES,
            announcements=ANNOUNCEMENTS,
            texts=texts(),
            modules=[module(path, text) for path, text in sources.items() if path != "src/client.py"],
            config=settings(day, **flags),
        )
    )
    made = replace(foreseen.today, tool_version="1.2.3", catalogue_version="2026-11-01", catalogue_sha256="0" * 64)
    return replace(foreseen, today=made)


def nothing() -> Forecast:
    return forecast(date(2030, 1, 1))


FORECASTS = [forecast(), forecast(date(2020, 1, 1)), forecast(fail_on="warning", fail_within=30), nothing()]


def test_table(golden: Golden) -> None:
    golden("forecast/table.txt", format_forecast(forecast()))


def test_table_from_long_ago(golden: Golden) -> None:
    golden("forecast/table.long.txt", format_forecast(forecast(date(2020, 1, 1))))


def test_table_when_nothing_is_ahead(golden: Golden) -> None:
    golden("forecast/table.nothing.txt", format_forecast(nothing()))


def test_colours_go_around_the_same_words(golden: Golden) -> None:
    golden("forecast/table.colour.txt", format_forecast(forecast(), colour=True))


def test_json(golden: Golden) -> None:
    golden("forecast/json.json", format_forecast_json(forecast()))


def test_calendar(golden: Golden) -> None:
    golden("forecast/ics.ics", format_calendar(forecast(), alarm=14))


def test_calendar_when_nothing_is_ahead(golden: Golden) -> None:
    golden("forecast/ics.nothing.ics", format_calendar(nothing()))


@pytest.mark.parametrize("foreseen", FORECASTS)
def test_json_keeps_its_schema(foreseen: Forecast) -> None:
    document = json.loads(format_forecast_json(foreseen))

    validator = jsonschema.Draft202012Validator(schema("forecast.json"), format_checker=jsonschema.FormatChecker())
    validator.validate(document)


def test_findings_have_the_shape_that_check_gives_them() -> None:
    shared = schema("findings.json")["$defs"]

    assert {name: schema("forecast.json")["$defs"][name] for name in shared} == shared


def parsed(text: str) -> Any:  # Any: icalendar's components are dynamic.
    return icalendar.Calendar.from_ical(text)


@pytest.mark.parametrize("foreseen", FORECASTS)
def test_calendar_is_understood(foreseen: Forecast) -> None:
    calendar = parsed(format_calendar(foreseen, alarm=7))

    components = calendar.subcomponents
    assert [error for each in (calendar, *components) for error in each.errors] == []
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//procore-auditor//forecast 1.2.3//EN")
    assert components
    assert all(set(each.required) <= set(each) for each in components)


def test_events_are_whole_days_with_a_stamp_of_the_audit_date() -> None:
    first, second = parsed(format_calendar(forecast())).walk("VEVENT")

    assert (first.decoded("DTSTART"), first.decoded("DTEND")) == (date(2027, 1, 15), date(2027, 1, 16))
    assert first.decoded("DTSTAMP") == datetime(2026, 11, 23, tzinfo=UTC)
    assert second.decoded("DTSTART") == date(2027, 7, 1)
    assert first["SUMMARY"] == "integration: the gate begins to fail (1 finding becomes an error)"
    assert first["URL"] == "https://developers.example.com/cost-codes?a=1&b=2"
    assert "Cost codes give way to <segments> & items: sunset from 2027-01-15." in first["DESCRIPTION"]


def test_reminder_comes_before_the_day() -> None:
    event = parsed(format_calendar(forecast(), alarm=14)).walk("VEVENT")[0]

    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm.decoded("TRIGGER").days) == ("DISPLAY", -14)


def test_event_keeps_its_identity_when_it_is_foreseen_again() -> None:
    earlier, later = (
        parsed(format_calendar(forecast(day))).walk("VEVENT") for day in (date(2026, 11, 23), date(2027, 1, 2))
    )

    assert [event["UID"] for event in earlier] == [event["UID"] for event in later]
    assert len({event["UID"] for event in earlier}) == 2


def test_events_of_another_project_are_others() -> None:
    here, there = (
        parsed(format_calendar(replace(forecast(), name=name))).walk("VEVENT")[0]["UID"] for name in ("a", "b")
    )

    assert here != there


def test_every_line_ends_and_is_folded_as_the_format_wants() -> None:
    data = format_calendar(replace(forecast(), name="北京 🏗 " * 9), alarm=14).encode()

    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) == LINE_LIMIT
    assert all(line.decode() for line in lines[:-1])


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_name_comes_back_from_the_calendar(name: str) -> None:
    calendar = parsed(format_calendar(replace(FORECASTS[0], name=name)))

    shown = "".join(each if each.isprintable() else " " if each.isspace() else "" for each in one_line(name))
    assert calendar.walk("VEVENT")[0]["SUMMARY"].replace("\n", " ").replace("\t", " ").startswith(f"{shown}: ")


def test_same_forecast_gives_the_same_bytes() -> None:
    assert format_calendar(forecast()) == format_calendar(forecast())
