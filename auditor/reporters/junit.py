"""`junit`: JUnit XML for build servers, in the dialect that all of them read."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from auditor.model import Finding, Report
from auditor.reporters import phrases

# What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def format_junit(report: Report) -> str:
    """Each finding is a failed test, each problem an erroneous one; without any, one test has passed."""
    tests = max(len(report.findings) + len(report.problems), 1)
    counts = {"tests": str(tests), "failures": str(len(report.findings)), "errors": str(len(report.problems))}
    root = ET.Element("testsuites", {"name": "procore-auditor", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": _clean(report.root), **counts})
    for finding in report.findings:
        _add_finding(suite, finding)
    for problem in report.problems:
        case = ET.SubElement(suite, "testcase", {"classname": _clean(problem.path), "name": "analysis"})
        ET.SubElement(case, "error", {"type": "problem", "message": _clean(problem.message)})
    if not report.findings and not report.problems:
        ET.SubElement(suite, "testcase", {"classname": "procore-auditor", "name": "no findings"})
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_finding(suite: ET.Element, finding: Finding) -> None:
    location = finding.location
    cell = f"cell {location.cell} " if location.cell is not None else ""
    name = f"{finding.rule} {finding.name} ({cell}line {location.line})"
    attributes = {"classname": _clean(location.path), "name": name}
    if location.cell is None:
        attributes |= {"file": _clean(location.path), "line": str(location.line)}
    case = ET.SubElement(suite, "testcase", attributes)
    message = " ".join([finding.message, *finding.remarks])
    failure = ET.SubElement(case, "failure", {"type": finding.severity.value, "message": _clean(message)})
    failure.text = _clean(
        f"{phrases.place(location)}: {message}\n{finding.announcement.title}: {finding.announcement.url}\n"
        f"{finding.remediation}\n"
    )


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
