"""Library models as a table and as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from auditor.models.rows import Cache, KnownType, Row, Sanitizer, SendingType, Sink, Source, StreamType, Summary
from auditor.reporters.shared.doors import for_people

_KINDS = {
    Cache: "sink",
    KnownType: "type",
    Sanitizer: "sanitizer",
    SendingType: "type",
    StreamType: "type",
    Sink: "sink",
    Source: "source",
    Summary: "summary",
}


def model_rows(rows: Iterable[Row]) -> list[dict[str, object]]:
    """One record for each name, in the order in which they count."""
    return [
        {
            "kind": _KINDS[type(row)],
            "name": row.name,
            "library": row.library,
            "method": row.method if isinstance(row, Sink) else "",
            "adds": list(row.adds) if isinstance(row, Sink | SendingType) else [],
            "file": PurePath(row.file).name,
        }
        for row in rows
    ]


@for_people
def format_model_table(rows: Sequence[Mapping[str, object]]) -> str:
    """A table for a terminal."""
    lines = [f"{'kind':<9} {'method':<7} {'file':<22} name"]
    lines.extend(f"{row['kind']:<9} {row['method']:<7} {row['file']:<22} {row['name']}" for row in rows)
    return "\n".join(lines) + "\n"
