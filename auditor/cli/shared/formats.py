"""Which format a file gets by its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from auditor.model import AuditorError

CHECK = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".markdown": "markdown",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "full",
    ".xml": "junit",
}
DOCUMENT = {
    ".htm": "html",
    ".html": "html",
    ".csv": "csv",
    ".json": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".xlsx": "xlsx",
}
COMPARISON = {".json": "json", ".markdown": "markdown", ".md": "markdown", ".txt": "full"}
FORECAST = {".ics": "ics", ".json": "json", ".txt": "table"}
INVENTORY = {".csv": "csv", ".json": "json", ".markdown": "markdown", ".md": "markdown", ".txt": "table"}


def format_of(file: Path | str, known: Mapping[str, str]) -> str:
    """The format that the extension of a file asks for; a device (`/dev/null`) asks for none."""
    if Path(file).is_char_device():
        return known.get(".txt", next(iter(known.values())))
    suffix = Path(file).suffix.lower()
    if suffix in known:
        return known[suffix]
    if suffix in DOCUMENT and DOCUMENT[suffix] == "html":
        raise AuditorError(f"{file}: HTML is what `procore-auditor report` writes.")
    names = ", ".join(sorted(known))
    raise AuditorError(f"{file}: the extension tells no format (known are {names}). Name one with --output-format.")
