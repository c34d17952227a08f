"""`markdown`: the inventory as tables for a wiki or a pull request."""

from __future__ import annotations

from datetime import date

from auditor.model.inventory import Endpoint, Inventory
from auditor.reporters.inventory.layout import CALLS_LIMIT, Layout, basis, ending, summary, way
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.phrases import exchange, place
from auditor.reporters.shared.plain_text import cell, plain

_HEAD = ["| Status | Call | Environment | Header | Authorization | Quality | Where |", "|" + " --- |" * 7]


@for_people
def format_markdown(inventory: Inventory, layout: Layout) -> str:
    """The sums, the endpoints (or calls), what they are to be replaced by, and what is unknown."""
    lines = [f"## API inventory: {plain(inventory.root)}", "", f"**{plain(summary(inventory))}**", ""]
    if inventory.endpoints:
        lines += [*_HEAD, *(_sites(inventory) if layout.by_site else _groups(inventory, layout)), ""]
    replaced = [endpoint for endpoint in inventory.endpoints if endpoint.replacement or endpoint.standings]
    if replaced:
        lines += ["### To replace", "", *(_note(endpoint, inventory.as_of) for endpoint in replaced), ""]
    questions = [call.question for endpoint in inventory.endpoints for call in endpoint.calls if call.question]
    if questions:
        lines += ["### Open questions", "", *(f"- {plain(question)}" for question in dict.fromkeys(questions)), ""]
    if inventory.unknown and layout.everything:
        lines += ["### Unknown target", ""]
        lines += [f"- {cell(way(call))}: {plain(call.reason)} *{plain(call.question)}*" for call in inventory.unknown]
        lines.append("")
    lines.append(plain(basis(inventory)))
    return "\n".join(lines) + "\n"


def _groups(inventory: Inventory, layout: Layout) -> list[str]:
    lines = []
    for endpoint in inventory.endpoints:
        places = [cell(place(each)) for each in endpoint.places]
        shown = places if layout.everything else places[:CALLS_LIMIT]
        rest = [f"{len(places) - len(shown)} more"] if len(shown) < len(places) else []
        lines.append(
            f"| {endpoint.lifecycle.value} | {cell(_call(endpoint))} | {', '.join(endpoint.environments)} "
            f"| {endpoint.header.value} | {endpoint.authorization.value} | {endpoint.quality.value} "
            f"| {'<br>'.join([*shown, *rest])} |"
        )
    return lines


def _sites(inventory: Inventory) -> list[str]:
    return [
        f"| {endpoint.lifecycle.value} | {cell(_call(endpoint))} | {', '.join(call.environments) or 'unknown'} "
        f"| {call.header.value} | {call.authorization.value} | {call.quality.value} | {cell(way(call))} |"
        for endpoint in inventory.endpoints
        for call in endpoint.calls
    ]


def _call(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def _note(endpoint: Endpoint, day: date) -> str:
    """When an endpoint ends, what announcements say of it, and what to use instead."""
    said = [end] if (end := ending(endpoint, day)) else []
    said += [f"[{plain(each.title)}](<{each.url}>) ({each.phase} since {each.since})" for each in endpoint.standings]
    instead = [cell(exchange(endpoint.replacement))] if endpoint.replacement else []
    return f"- {'; '.join([cell(_call(endpoint)), *said, *instead])}"
