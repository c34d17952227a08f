"""Three announcements made by hand, and rules for them."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from auditor.model import (
    Announcement,
    Confidence,
    Effort,
    Example,
    ExampleFile,
    Phase,
    Rule,
    Severity,
)

ANNOUNCEMENTS = (
    Announcement(
        id="company-header",
        title="A company header on every request",
        url="https://developers.example.com/company-header",
        posted=date(2023, 8, 4),
        updated=None,
        text="Every request must name its company.\n\nA parameter does not replace the header.",
        phases=(Phase(name="required", start=date(2023, 8, 4), effect="Requests without it may be rejected."),),
        supersedes=(),
        contradicts=(),
        sources=("docs@1234567",),
        no_effect=None,
    ),
    Announcement(
        id="cost-codes",
        title="Cost codes give way to <segments> & items",
        url="https://developers.example.com/cost-codes?a=1&b=2",
        posted=date(2026, 1, 12),
        updated=date(2026, 2, 1),
        text="The cost code endpoints are deprecated.",
        phases=(
            Phase(name="deprecated", start=date(2026, 1, 12), effect="New code should use segments."),
            Phase(name="sunset", start=date(2027, 1, 15), effect="The endpoints answer 410."),
        ),
        supersedes=(),
        contradicts=(),
        sources=(),
        no_effect=None,
    ),
    Announcement(
        id="maintenance",
        title="Sandbox maintenance in May",
        url="https://developers.example.com/maintenance",
        posted=date(2023, 5, 16),
        updated=None,
        text="The sandbox was away for an evening.",
        phases=(Phase(name="over", start=date(2023, 5, 19), effect="Nothing any more."),),
        supersedes=(),
        contradicts=(),
        sources=(),
        no_effect="An evening of maintenance changes no interface.",
    ),
    Announcement(
        id="token-lifetime",
        title="Tokens live ninety minutes",
        url="https://developers.example.com/token-lifetime",
        posted=date(2023, 9, 26),
        updated=None,
        text="A token lives ninety minutes, and may live shorter one day.",
        phases=(Phase(name="in-force", start=date(2023, 9, 26), effect="Tokens end after 5400 seconds."),),
        supersedes=(),
        contradicts=(),
        sources=(),
        no_effect=None,
    ),
)

EXAMPLE = Example(
    title="A call without the header",
    files=(ExampleFile(path="client.py", code='requests.get(URL, headers={"A": "<b>"})  # expect: PCR201\n'),),
)


def rule(code: str, name: str, announcement: str, **changes: object) -> Rule:
    """A rule with the usual values."""
    plain = Rule(
        code=code,
        name=name,
        announcement=announcement,
        summary=f"The fault of {name}.",
        why="It breaks.\nAt once.\n\nAnd for a second reason.",
        detector="missing_header",
        options={},
        messages={"default": "{method} {path} is sent without the header."},
        severity={"required": Severity.ERROR},
        confidence=Confidence.HIGH,
        effort=Effort.MINUTES,
        remediation="Set the header where the headers are built.",
        replacements=(),
        references=("https://developers.example.com/faq",),
        bad=(EXAMPLE,),
        good=(EXAMPLE,),
        shown_by_default=True,
    )
    return replace(plain, **changes)


RULES = (
    rule(
        "PCR101",
        "hardcoded-token-lifetime",
        "token-lifetime",
        messages={"default": "The token's lifetime is written down as {seconds} seconds."},
        severity={"in-force": Severity.ERROR},
        confidence=Confidence.MEDIUM,
        effort=Effort.HOURS,
    ),
    rule("PCR201", "missing-company-id-header", "company-header"),
    rule(
        "PCR402",
        "legacy-cost-endpoint",
        "cost-codes",
        messages={"default": "{method} {path} belongs to the cost codes."},
        severity={"deprecated": Severity.WARNING, "sunset": Severity.ERROR},
        effort=Effort.DAYS,
    ),
)
