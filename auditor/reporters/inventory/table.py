"""`table`: the inventory for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from auditor.model.inventory import Call, Endpoint, Inventory, Lifecycle
from auditor.reporters.inventory.layout import CALLS_LIMIT, Layout, basis, ending, summary, way
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.phrases import count, exchange, place

_HEAD = ("status", "method", "environment", "header", "auth", "quality", "calls", "path")
_SITE_HEAD = ("status", "method", "environment", "header", "auth", "quality", "place", "path")
_STYLES = {
    Lifecycle.SUNSET: "red",
    Lifecycle.DEPRECATED: "yellow",
    Lifecycle.LEGACY: "cyan",
    Lifecycle.UNLISTED: "blue",
    Lifecycle.UNDETERMINED: "dim",
    Lifecycle.ACTIVE: "",
    Lifecycle.NOT_API: "dim",
}


@for_people
def format_table(inventory: Inventory, layout: Layout) -> str:
    """Endpoints with their places (or calls, by place), what is unknown, and the sums."""
    lines = _sites(inventory, layout) if layout.by_site else _groups(inventory, layout)
    if layout.everything:
        lines += _unknown(inventory)
    if lines:
        lines.append("")
    lines += [summary(inventory), basis(inventory)]
    if inventory.unknown and not layout.everything:
        lines.append("`-v` lists the calls with an unknown target and the questions to ask.")
    return "\n".join(lines) + "\n"


def _groups(inventory: Inventory, layout: Layout) -> list[str]:
    rows = [_row(endpoint, endpoint.environments, len(endpoint.calls), endpoint) for endpoint in inventory.endpoints]
    table = _aligned([_HEAD, *rows] if rows else [])
    paint = Paint(layout.colour)
    lines = table[:1]
    for endpoint, line in zip(inventory.endpoints, table[1:], strict=True):
        lines.append(_painted(line, endpoint, paint))
        lines += [f"    {note}" for note in _notes(endpoint, inventory.as_of)]
        shown = endpoint.calls if layout.everything else endpoint.calls[:CALLS_LIMIT]
        for call in shown:
            lines.append(f"    {way(call)}")
            lines += [f"        {reason}" for reason in call.reasons] if layout.everything else []
            lines += [f"        ? {call.question}"] if call.question else []
        if len(shown) < len(endpoint.calls):
            lines.append(f"    … and {count(len(endpoint.calls) - len(shown), 'more call')} (`-v` lists all)")
    return lines


def _sites(inventory: Inventory, layout: Layout) -> list[str]:
    calls = [(endpoint, call) for endpoint in inventory.endpoints for call in endpoint.calls]
    calls.sort(key=lambda pair: (pair[1].place.path, pair[1].place.cell or 0, pair[1].place.line, pair[1].place.column))
    rows = [_row(endpoint, call.environments or ("unknown",), place(call.place), call) for endpoint, call in calls]
    table = _aligned([_SITE_HEAD, *rows] if rows else [])
    paint = Paint(layout.colour)
    return table[:1] + [_painted(line, endpoint, paint) for (endpoint, _), line in zip(calls, table[1:], strict=True)]


def _row(endpoint: Endpoint, environments: Sequence[str], last: object, judged: Endpoint | Call) -> tuple[str, ...]:
    return (
        endpoint.lifecycle.value,
        endpoint.method,
        ", ".join(environments),
        judged.header.value,
        judged.authorization.value,
        judged.quality.value,
        str(last),
        endpoint.path,
    )


def _notes(endpoint: Endpoint, day: date) -> list[str]:
    """When it ends, what announcements say, and what to use instead."""
    notes = [end] if (end := ending(endpoint, day)) else []
    notes += [f"{each.phase} since {each.since}: {each.title}" for each in endpoint.standings]
    return notes + ([f"replacement: {exchange(endpoint.replacement)}"] if endpoint.replacement else [])


def _unknown(inventory: Inventory) -> list[str]:
    lines = ["", "Unknown target:"] if inventory.unknown else []
    for call in inventory.unknown:
        lines += [f"    {way(call)}", f"        {call.reason}", f"        ? {call.question}"]
    return lines


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Columns as wide as their widest cell; the last one ends where it ends."""
    if not rows:
        return []
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]) for row in rows
    ]


def _painted(line: str, endpoint: Endpoint, paint: Paint) -> str:
    state, style = endpoint.lifecycle.value, _STYLES[endpoint.lifecycle]
    return paint(state, style) + line[len(state) :] if style else line
