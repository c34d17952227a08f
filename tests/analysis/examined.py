"""An examined tree made by hand, to be judged on any day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from auditor.analysis.judgement import Examination, RuleBook
from auditor.analysis.judging.baseline import Baseline, Entry
from auditor.analysis.judging.policy import policy_of
from auditor.analysis.judging.scope import Scope
from auditor.analysis.judging.suppression import read_ignores
from auditor.analysis.judging.verdict import open_cases
from auditor.analysis.judging.viewpoint import Viewpoint
from auditor.analysis.lines.texts import SourceTexts
from auditor.config import Config, resolve
from auditor.facts.definitions import Module
from auditor.model import Announcement, Match, Rule
from tests.reporters.sample import sample_report

ROOT = PurePosixPath("/home/kim/integration")


def settings(day: date, **flags: object) -> Config:
    """The configuration of a call with these options."""
    given = {name.replace("_", "-"): value for name, value in flags.items()}
    return resolve(given, {}, None, today=day).config


def examination(
    matches: Mapping[str, Sequence[Match]],
    *,
    rules: Sequence[Rule],
    announcements: Sequence[Announcement],
    texts: SourceTexts,
    modules: Sequence[Module],
    config: Config,
    accepted: Sequence[Entry] = (),
) -> Examination:
    """What the engine would have handed on."""
    book = RuleBook(
        catalogues=(),
        rules={each.code: each for each in rules},
        announcements={each.id: each for each in announcements},
    )
    return Examination(
        root=ROOT.name,
        folder=Path(ROOT),
        book=book,
        config=config,
        policy=policy_of(config, Viewpoint(ROOT, None)),
        cases=open_cases(matches, rules=book.rules, announcements=book.announcements, texts=texts),
        scope=Scope(root=Path(ROOT), known=frozenset(book.rules), active=frozenset(matches), paths=frozenset()),
        ignores=read_ignores(modules, texts, book.rules),
        baseline=Baseline(entries=tuple(accepted), file=Path(ROOT) / "baseline.jsonl") if accepted else None,
        changes=None,
        texts=texts,
        problems=(),
        coverage=replace(sample_report().coverage, skipped={}),
    )
