"""`junit`: JUnit XML for build servers, in the dialect that all of them read."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from auditor.model import Finding, Location, Notice, Report
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared import phrases
from auditor.reporters.shared.doors import for_people

# What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@for_people
def format_junit(report: Report) -> str:
    """Each finding or remark is a test, failed if it fails the gate; each problem is an erroneous one.

    Without any, one test has passed.
    """
    failures, errors = sum(each.fails for each in report.findings), len(report.problems)
    failures += sum(each.fails for each in remarks(report))
    tests = len(report.findings) + len(remarks(report)) + errors
    counts = {"tests": str(max(tests, 1)), "failures": str(failures), "errors": str(errors)}
    root = ET.Element("testsuites", {"name": "procore-auditor", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": _clean(report.root), **counts})
    for finding in report.findings:
        _add_finding(suite, finding)
    for notice in remarks(report):
        _add_notice(suite, notice)
    for problem in report.problems:
        case = ET.SubElement(suite, "testcase", {"classname": _clean(problem.path), "name": "analysis"})
        ET.SubElement(case, "error", {"type": "problem", "message": _clean(problem.message)})
    if not tests:
        ET.SubElement(suite, "testcase", {"classname": "procore-auditor", "name": "no findings"})
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_finding(suite: ET.Element, finding: Finding) -> None:
    location = finding.location
    case = _case(suite, f"{finding.rule} {finding.name}", location)
    message = " ".join([finding.message, *finding.remarks])
    told = _outcome(case, finding, message)
    told.text = _clean(
        f"{phrases.place(location)}: {message}\n{finding.announcement.title}: {finding.announcement.url}\n"
        f"{finding.remediation}\n"
    )


def _add_notice(suite: ET.Element, notice: Notice) -> None:
    case = _case(suite, notice.code, notice.location)
    told = _outcome(case, notice, notice.message)
    told.text = _clean(f"{phrases.place(notice.location)}: {notice.message}\n")


def _outcome(case: ET.Element, told: Finding | Notice, message: str) -> ET.Element:
    """What does not fail the gate is a test that has passed, and says something."""
    if not told.fails:
        return ET.SubElement(case, "system-out")
    return ET.SubElement(case, "failure", {"type": told.severity.value, "message": _clean(message)})


def _case(suite: ET.Element, name: str, location: Location) -> ET.Element:
    cell = f"cell {location.cell} " if location.cell is not None else ""
    attributes = {"classname": _clean(location.path), "name": f"{name} ({cell}line {location.line})"}
    if location.cell is None:
        attributes |= {"file": _clean(location.path), "line": str(location.line)}
    return ET.SubElement(suite, "testcase", attributes)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
