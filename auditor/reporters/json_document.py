"""`json`: the whole report as one JSON document; the schema lies in `schemas/findings.json`."""

from __future__ import annotations

from auditor.model import Report
from auditor.printing import json_text
from auditor.reporters.records import report_record


def format_json(report: Report) -> str:
    """Indented, so that two results can be compared by eye."""
    return json_text(report_record(report)) + "\n"
