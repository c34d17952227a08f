"""One tree as text: every request with its headers and chain, every finding, every problem, one a line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from auditor.catalogue import Catalogue
from auditor.config import load_config, resolve
from auditor.model import Report
from auditor.model.finding import Finding
from auditor.model.location import Location
from auditor.pipeline import Resolved, audit
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Place, hint_of
from auditor.semantics.interpreter.observation import HeaderSet, Observation
from auditor.semantics.requests import Request

DAY = date(2026, 11, 23)


def record(tree: Path, catalogue: Catalogue, flags: dict[str, object] | None = None) -> list[str]:
    """The lines of one tree, in order; all rules run. `flags` are further options of `check`."""
    own = tree / "procore-auditor.toml"
    file = load_config(own) if own.is_file() else None
    always = {"select": ("ALL",), "jobs": 1, "no-cache": True, "no-respect-gitignore": True}
    config = resolve({**always, **(flags or {})}, {}, file, today=DAY).config
    resolved: list[Resolved] = []
    report = audit([str(tree)], config, catalogues=[catalogue], watch=resolved.append)
    lines = {line for one in resolved for _, resolution in one.resolutions for line in _sites(resolution.requests)}
    for one in resolved:
        for _, resolution in one.resolutions:
            lines.update(_site("unknown", "", each, _urls(each)) for each in resolution.unknown)
    return sorted({*lines, *_judged(report)})


def _sites(requests: tuple[Request, ...]) -> Iterator[str]:
    for request in requests:
        what = f"{request.kind.value} by {request.certainty.value}"
        yield _site("request", what, request.observation, f"{request.method} {request.url.shown}")


def _site(kind: str, what: str, seen: Observation, target: str) -> str:
    headers = " or ".join(sorted({_headers(each) for each in seen.headers})) or "no headers"
    chain = " > ".join(f"{call.caller} ({_spot(call.place)})" for call in seen.chain)
    further = ["" if seen.feasible else "infeasible", *seen.inferred]
    parts = [kind, _spot(seen.site), target, what, headers, f"from {chain}" if chain else "", *further]
    return " | ".join(part for part in parts if part)


def _urls(seen: Observation) -> str:
    methods = "/".join(sorted({hint_of(value) for value in seen.methods})) or "ANY"
    return f"{methods} " + ", ".join(sorted({parse_url(as_text(url, None)).shown for url in seen.urls}))


def _headers(headers: HeaderSet) -> str:
    names = sorted(f"{name}: {entry.presence.value}" for name, entry in headers.entries.items())
    return "{" + ", ".join([*names, *(["…"] if headers.is_open else [])]) + "}"


def _spot(place: Place) -> str:
    return f"{place.module}:{place.span.line}:{place.span.column}"


def _judged(report: Report) -> Iterator[str]:
    for state, findings in (
        ("", report.findings), ("suppressed", report.suppressed), ("dormant", report.dormant)
    ):  # fmt: skip
        for finding in findings:
            yield _finding(state, finding)
    for problem in report.problems:
        yield f"problem | {problem.path}:{problem.line or 0} | {problem.message}"


def _finding(state: str, finding: Finding) -> str:
    related = " ".join(sorted(_shown(each.location) for each in finding.related))
    parts = ["finding", _shown(finding.location), finding.rule, finding.confidence.value, finding.message, related]
    return " | ".join(part for part in [*parts, state] if part)


def _shown(location: Location) -> str:
    cell = f" cell {location.cell}" if location.cell else ""
    return f"{location.path}{cell}:{location.line}:{location.column}"
