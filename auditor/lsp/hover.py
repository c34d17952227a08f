"""What an editor tells about a finding that somebody points at: the announcement, its dates, and what to do."""

from __future__ import annotations

from auditor.model import Confidence, Finding, Report
from auditor.reporters.shared import phrases
from auditor.reporters.shared.plain_text import markdown_prose, plain, span
from auditor.reporters.summary import announcement_of, rule_of


def explain(finding: Finding, report: Report, *, markdown: bool) -> str:
    """Everything about one finding on one small page, as Markdown or as plain text."""
    blocks = _Markdown(finding, report).blocks() if markdown else _Plain(finding, report).blocks()
    return "\n\n".join(block for block in blocks if block)


class _Plain:
    """For editors that show text as it is."""

    def __init__(self, finding: Finding, report: Report) -> None:
        self._finding = finding
        self._announcement = announcement_of(report, finding)
        self._rule = rule_of(report, finding)
        self._day = report.as_of

    def blocks(self) -> list[str]:
        finding = self._finding
        return [
            self._head(),
            self._quoted("\n".join([finding.message, *finding.remarks])),
            self._announced(),
            self._effects(),
            self._remedy(),
            self._exchange(),
            self._doubt(),
        ]

    def _head(self) -> str:
        finding = self._finding
        return f"{self._strong(f'{finding.rule} {finding.name}')} ({finding.severity.value})"

    def _announced(self) -> str:
        ref = self._finding.announcement
        standing = phrases.standing(self._finding, self._day)
        return f"{self._link(ref.title, ref.url)}: {self._prose(standing)}."

    def _effects(self) -> str:
        """What the phase of today means, and the one that comes."""
        if self._announcement is None:
            return ""
        told = {phase.name: phase.effect for phase in self._announcement.phases}
        stages = self._finding.schedule
        now = next((stage for stage in reversed(stages) if stage.start <= self._day), None)
        coming = next((stage for stage in stages if stage.start > self._day), None)
        effects = [told[now.phase]] if now and now.phase in told else []
        if coming and coming.phase in told:
            away = phrases.distance((coming.start - self._day).days).capitalize()
            effects.append(f"{away}: {told[coming.phase]}")
        return self._prose(" ".join(effects))

    def _remedy(self) -> str:
        effort = f" (takes {self._rule.effort.value})" if self._rule else ""
        return f"{self._strong('What to do')}{effort}: {self._prose(self._finding.remediation)}"

    def _exchange(self) -> str:
        replacement = self._finding.replacement
        if replacement is None:
            return ""
        old = self._code(f"{replacement.method} {replacement.old}")
        new = (
            self._code(f"{replacement.new_method} {replacement.new}") if replacement.new else "no replacement is known"
        )
        note = f" ({self._prose(replacement.note.rstrip('.'))})" if replacement.note else ""
        return f"{self._strong('Replacement')}: {old} → {new}{note}"

    def _doubt(self) -> str:
        finding = self._finding
        if finding.confidence is Confidence.HIGH:
            return ""
        return f"{self._strong('Confidence')}: {self._quoted(phrases.surety(finding.confidence, finding.reasons))}"

    def _strong(self, text: str) -> str:
        return text

    def _link(self, text: str, url: str) -> str:
        return f"{text} <{url}>"

    def _prose(self, text: str) -> str:
        """Words of the rules, which may hold code between backticks."""
        return text

    def _quoted(self, text: str) -> str:
        """Words that may hold pieces of the audited code."""
        return text

    def _code(self, text: str) -> str:
        return text


class _Markdown(_Plain):
    def _strong(self, text: str) -> str:
        return f"**{plain(text)}**"

    def _link(self, text: str, url: str) -> str:
        return f"[{plain(text)}](<{url}>)"

    def _prose(self, text: str) -> str:
        return markdown_prose(text)

    def _quoted(self, text: str) -> str:
        return "\\\n".join(plain(line) for line in text.split("\n"))

    def _code(self, text: str) -> str:
        return span(text)
