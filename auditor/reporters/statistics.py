"""`--statistics`: how often each rule speaks."""

from __future__ import annotations

from auditor.model import Report
from auditor.reporters.shared.doors import for_people
from auditor.reporters.summary import by_rule


@for_people
def format_statistics(report: Report) -> str:
    """One line for each rule with findings, most frequent first."""
    counts = by_rule(report)
    names = {finding.rule: finding.name for finding in report.findings}
    width = max((len(str(number)) for number in counts.values()), default=1)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "\n".join(f"{number:>{width}}  {code}  {names[code]}" for code, number in ordered)
