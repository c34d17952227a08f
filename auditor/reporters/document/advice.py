"""What a rule says to whoever must change the code."""

from __future__ import annotations

import re

from msgspec import Struct

from auditor.model import Example, Finding, Rule

_EXPECT = re.compile(r"(?<![ \t])[ \t]*+# expect:[^\n]*")


class CodeFile(Struct, frozen=True, kw_only=True):
    """A file of an example."""

    path: str
    code: str


class Advice(Struct, frozen=True, kw_only=True):
    """Told once for each rule of an announcement."""

    remediation: tuple[str, ...]
    how_to_test: str
    wrong_if: str
    why: tuple[str, ...]
    references: tuple[str, ...]
    before_title: str
    before: tuple[CodeFile, ...]
    after_title: str
    after: tuple[CodeFile, ...]


def advice_of(first: Finding, rule: Rule | None) -> Advice:
    bad = rule.bad[0] if rule is not None and rule.bad else None
    good = rule.good[0] if rule is not None and rule.good else None
    return Advice(
        remediation=paragraphs(first.remediation),
        how_to_test=rule.how_to_test if rule is not None else "",
        wrong_if=rule.wrong_if if rule is not None else "",
        why=paragraphs(rule.why) if rule is not None else (),
        references=rule.references if rule is not None else (),
        before_title=bad.title if bad else "",
        before=_files(bad),
        after_title=good.title if good else "",
        after=_files(good),
    )


def _files(example: Example | None) -> tuple[CodeFile, ...]:
    """The code of an example without the marks that prove it."""
    if example is None:
        return ()
    return tuple(CodeFile(path=file.path, code=_EXPECT.sub("", file.code).strip("\n")) for file in example.files)


def paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs, each on one line."""
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n") if part.strip())
