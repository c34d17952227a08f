"""A little project in memory and a detector that finds every call of `bad(…)`, to judge its matches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from auditor.analysis.judging.suppression import NO_IGNORES, read_ignores
from auditor.analysis.judging.verdict import Verdict, open_cases, reach_verdict
from auditor.analysis.lines.texts import SourceTexts
from auditor.facts.definitions import Module
from auditor.lowering import lower_module
from auditor.model import Announcement, Location, Match, Phase, Severity
from auditor.sources.text import SourceText
from tests.reporters.sample_rules import rule

CODE = "PCR201"
ANNOUNCED, REQUIRED = date(2026, 1, 1), date(2026, 6, 30)
EARLY = date(2026, 3, 1)
_CALL = re.compile(r"bad\((?:[^()]|\([^()]*\))*\)", re.DOTALL)

ANNOUNCEMENT = Announcement(
    id="company-header",
    title="A header",
    url="https://developers.example.com/header",
    posted=ANNOUNCED,
    updated=None,
    text="A header is required.",
    phases=(
        Phase(name="announced", start=ANNOUNCED, effect="Nothing yet."),
        Phase(name="required", start=REQUIRED, effect="It fails."),
    ),
    supersedes=(),
    contradicts=(),
    sources=(),
    no_effect=None,
)
RULE = rule(
    CODE,
    "missing-company-id-header",
    ANNOUNCEMENT.id,
    messages={"default": "A call without the header."},
    severity={"announced": Severity.WARNING, "required": Severity.ERROR},
)
OTHER = rule("PCR402", "legacy-cost-endpoint", ANNOUNCEMENT.id, severity={"announced": Severity.NOTE})


@dataclass(frozen=True, slots=True)
class Project:
    """Files by path."""

    files: Mapping[str, str]

    def modules(self) -> dict[str, Module]:
        return {
            path: lower_module(text, path=path, name=path.removesuffix(".py"), is_package=False)
            for path, text in self.files.items()
        }

    def texts(self) -> SourceTexts:
        sources = {path: SourceText(path=path, text=text) for path, text in self.files.items()}
        return SourceTexts(sources.get, self.modules().get)

    def matches(self) -> tuple[Match, ...]:
        return tuple(
            Match(root=place, site=place)
            for path, text in sorted(self.files.items())
            for place in (_location(path, text, found) for found in _CALL.finditer(text))
        )


def judge(
    files: Mapping[str, str],
    day: date = EARLY,
    *,
    matches: tuple[Match, ...] | None = None,
    announcement: Announcement = ANNOUNCEMENT,
    respect_ignores: bool = True,
) -> Verdict:
    """The verdict on files of which every call `bad(…)` is a match of PCR201."""
    project = Project(files)
    rules = {each.code: each for each in (RULE, OTHER)}
    texts = project.texts()
    found = {CODE: project.matches() if matches is None else matches}
    return reach_verdict(
        open_cases(found, rules=rules, announcements={announcement.id: announcement}, texts=texts),
        active=found,
        day=day,
        texts=texts,
        ignores=read_ignores(project.modules().values(), texts, rules) if respect_ignores else NO_IGNORES,
    )


def _location(path: str, text: str, found: re.Match[str]) -> Location:
    line, column = _place(text, found.start())
    end_line, end_column = _place(text, found.end())
    return Location(path=path, line=line, column=column, end_line=end_line, end_column=end_column)


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
