"""`json`: the whole report as one JSON document; the schema lies in `schemas/findings.json`."""

from __future__ import annotations

import json

from auditor.model import Report
from auditor.reporters.records import report_record


def format_json(report: Report) -> str:
    """Indented, so that two results can be compared by eye."""
    return json.dumps(report_record(report), ensure_ascii=False, indent=2) + "\n"
