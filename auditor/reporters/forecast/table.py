"""`table`: the dates ahead, for people at a terminal."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from auditor.model.forecast import Forecast, Milestone
from auditor.reporters.forecast import wording
from auditor.reporters.restrictions import restrictions_text
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.phrases import distance, severities

_WIDTH = 100


@for_people
def format_forecast(forecast: Forecast, *, colour: bool = False) -> str:
    """Today in one line, a block for each date, and what comes of the gate."""
    paint = Paint(colour)
    blocks = ["\n".join(_block(forecast, milestone, paint)) for milestone in forecast.milestones]
    end = [paint(wording.outlook(forecast), "bold"), restrictions_text(forecast.today.restrictions)]
    return "\n\n".join([_today(forecast), *blocks, *(part for part in end if part)]) + "\n"


def _today(forecast: Forecast) -> str:
    report = forecast.today
    found = severities(Counter(finding.severity for finding in report.findings)) or "no findings"
    aside = f", {len(report.suppressed):,} suppressed" if report.suppressed else ""
    aside += f", {len(report.dormant):,} not yet in force" if report.dormant else ""
    state = "fails" if forecast.exit_code else "passes"
    return f"{forecast.name} as of {report.as_of}: {found}{aside}; the gate ({wording.gate_name(forecast)}) {state}."


def _block(forecast: Forecast, milestone: Milestone, paint: Paint) -> Iterator[str]:
    ahead = distance((milestone.day - forecast.today.as_of).days)
    gate = wording.gate(milestone)
    if milestone.begins_to_fail:
        gate = paint(gate, "red")
    yield f"{paint(f'{milestone.day}', 'bold')}, {ahead}: {wording.standing_then(milestone)}; {gate}."
    for group in wording.groups(forecast, milestone):
        after = paint.severity(f"{group.after}[{group.rule}]", group.severity)
        yield f"  {group.before} -> {after} {group.text}"
        yield from textwrap.wrap(
            group.why,
            _WIDTH,
            initial_indent=" " * 4,
            subsequent_indent=" " * 4,
            break_long_words=False,
            break_on_hyphens=False,
        )
    yield from (f"  {notice}" for notice in wording.notices(milestone))
