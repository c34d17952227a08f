"""`jsonl`: one JSON record a line, for streams; the schema is `schemas/findings-line.json`."""

from __future__ import annotations

from auditor.model import Report
from auditor.printing import json_text
from auditor.reporters.records import (
    Record,
    finding_record,
    head_record,
    notice_record,
    problem_record,
    restriction_record,
    status_record,
)


def format_jsonl(report: Report) -> str:
    """The head, announcements, findings, notices, restrictions, problems; each record says in `type` what it is."""
    records: list[Record] = [{"type": "head", **head_record(report)}]
    records += [{"type": "announcement", **status_record(report, status)} for status in report.statuses]
    records += [{"type": "finding", **finding_record(finding)} for finding in report.findings]
    records += [{"type": "suppressed", **finding_record(finding)} for finding in report.suppressed]
    records += [{"type": "dormant", **finding_record(finding)} for finding in report.dormant]
    records += [{"type": "notice", **notice_record(notice)} for notice in report.notices]
    records += [{"type": "restriction", **restriction_record(each)} for each in report.restrictions]
    records += [{"type": "problem", **problem_record(problem)} for problem in report.problems]
    return "".join(json_text(record, indent=None) + "\n" for record in records)
