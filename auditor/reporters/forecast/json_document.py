"""`json`: a forecast as one document; the schema lies in `auditor/reporters/schemas/forecast.json`."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.model import Severity
from auditor.model.forecast import Forecast, Milestone, Standing, Turn
from auditor.printing import json_text
from auditor.reporters.forecast import wording
from auditor.reporters.records import (
    TOOL,
    Record,
    catalogue_record,
    finding_record,
    notice_record,
    problem_record,
    restriction_record,
)
from auditor.reporters.summary import by_severity

SCHEMA = 1


def format_forecast_json(forecast: Forecast) -> str:
    """Everything, finding by finding; the shape changes only by adding."""
    return json_text(_record(forecast)) + "\n"


def _record(forecast: Forecast) -> Record:
    today, fails_from = forecast.today, forecast.fails_from
    return {
        "schema": SCHEMA,
        "kind": "forecast",
        "tool": {"name": TOOL, "version": today.tool_version},
        "as_of": today.as_of.isoformat(),
        "until": forecast.until.isoformat() if forecast.until else None,
        "catalogue": catalogue_record(today.catalogue_version, today.catalogue_sha256, today.freshness, today.as_of),
        "root": today.root,
        "name": forecast.name,
        "gate": {
            "fail_on": forecast.fail_on,
            "fail_within": forecast.fail_within,
            "fails_from": fails_from.isoformat() if fails_from else None,
        },
        "today": {
            "exit_code": forecast.exit_code,
            "severities": _counts(by_severity(today)),
            "suppressed": len(today.suppressed),
            "dormant": len(today.dormant),
        },
        "dates": [_date(forecast, milestone) for milestone in forecast.milestones],
        "restrictions": [restriction_record(each) for each in today.restrictions],
        "problems": [problem_record(each) for each in today.problems],
    }


def _date(forecast: Forecast, milestone: Milestone) -> Record:
    return {
        "date": milestone.day.isoformat(),
        "days": (milestone.day - forecast.today.as_of).days,
        "exit_code": milestone.exit_code,
        "exit_code_before": milestone.exit_before,
        "severities": _counts(milestone.severities),
        "suppressed": milestone.suppressed,
        "dormant": milestone.dormant,
        "changes": [_change(forecast, milestone, turn) for turn in milestone.turns],
        "notices": {
            "new": [notice_record(each) for each in milestone.new_notices],
            "gone": [notice_record(each) for each in milestone.gone_notices],
        },
    }


def _change(forecast: Forecast, milestone: Milestone, turn: Turn) -> Record:
    return {
        "before": _standing(turn.before),
        "after": _standing(turn.after),
        "why": wording.why(forecast, milestone.day, turn),
        "finding": finding_record(turn.finding),
    }


def _standing(standing: Standing | None) -> Record | None:
    if standing is None:
        return None
    return {"fate": standing.fate.value, "severity": standing.severity.value, "places": standing.places}


def _counts(counts: Mapping[Severity, int]) -> Record:
    return {each.value: counts.get(each, 0) for each in (Severity.ERROR, Severity.WARNING, Severity.NOTE)}
