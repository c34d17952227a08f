"""The formats: each takes a report and returns text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from auditor.model import Report
from auditor.reporters.concise import format_concise
from auditor.reporters.csv_table import format_csv
from auditor.reporters.full import format_full
from auditor.reporters.github import format_github
from auditor.reporters.gitlab import format_gitlab
from auditor.reporters.json_document import format_json
from auditor.reporters.json_lines import format_jsonl
from auditor.reporters.junit import format_junit
from auditor.reporters.markdown import format_markdown
from auditor.reporters.rdjson import format_rdjson
from auditor.reporters.sarif import format_sarif

# Data formats by name; `concise` and `full` take colours as well.
DATA_FORMATS: Mapping[str, Callable[[Report], str]] = {
    "csv": format_csv,
    "github": format_github,
    "gitlab": format_gitlab,
    "json": format_json,
    "jsonl": format_jsonl,
    "junit": format_junit,
    "markdown": format_markdown,
    "rdjson": format_rdjson,
    "sarif": format_sarif,
}


def format_report(
    report: Report, name: str, *, colour: bool = False, suppressed: bool = False, explain: bool = False
) -> str:
    """The report in one of the formats of `check`.

    `suppressed` adds what is silenced to SARIF (JSON has it always); `explain` adds whole traces and reasons to `full`.
    """
    if name == "concise":
        return format_concise(report, colour=colour)
    if name == "full":
        return format_full(report, colour=colour, explain=explain)
    if name == "sarif":
        return format_sarif(report, suppressed=suppressed)
    return DATA_FORMATS[name](report)


__all__ = ["DATA_FORMATS", "format_report"]
