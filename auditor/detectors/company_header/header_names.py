"""Where the name of a header is written, if not where the header is set: `{Constants.COMPANY: …}`."""

from __future__ import annotations

from auditor.detectors.shared.syntax import syntax_of
from auditor.facts import expressions as facts
from auditor.semantics.domain.values import Place, Text
from auditor.semantics.resolution import Resolution


def name_place(name: str, entry: Place, resolution: Resolution) -> Place | None:
    """Where the constant is written that gives a header set at `entry` its name; None if it is spelled out there."""
    written = syntax_of(resolution).at(entry)
    key = written.index if isinstance(written, facts.Subscript) else written
    values = resolution.values(key) if isinstance(key, facts.Name | facts.Attribute) else ()
    named = (value for value in values if isinstance(value, Text) and (value.literal or "").lower() == name)
    return next((value.place for value in named), None)
