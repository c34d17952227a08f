"""An application without what a level of redaction leaves out."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.disclosure import Vocabulary
from auditor.disclosure.redaction import Level, Redaction, paths_in, skeleton
from auditor.planning.application import Application, Broken
from auditor.planning.changes import Change
from auditor.planning.triage import Mark, Triage


def redact(
    application: Application, level: Level, vocabulary: Vocabulary, number: int, names: dict[str, int]
) -> Application:
    """`number` names the application where its own name is left out; `names` are shared by those of a portfolio."""
    if level is Level.SECRETS:
        return application
    known = (application.report, application.before, application.inventory, application.changes)
    redaction = Redaction(level, vocabulary, paths_in(known), names)
    hides_name, hides_people = level.covers(Level.PATHS), level is Level.IDENTITY
    name = f"Application {number}" if hides_name else application.name
    report = redaction.report(application.report)
    findings = zip(application.report.findings, report.findings, strict=True)
    spelled = {old.location.path: new.location.path for old, new in findings}
    # Owners of files without a finding that is shown, as after `--min-severity`, would only tell paths.
    owners = {
        spelled[path]: _owners(named, hides=hides_people)
        for path, named in application.owners.items()
        if path in spelled
    }
    return replace(
        application,
        name=name,
        report=replace(report, root=name),
        inventory=application.inventory and replace(redaction.any(application.inventory), root=name),
        changes={key: _change(each, redaction) for key, each in application.changes.items()},
        owners=owners,
        commit="" if hides_people else application.commit,
        options=() if hides_name else application.options,
        before=application.before and replace(redaction.report(application.before), root=name),
        triage=_triage(application.triage, redaction, hides=hides_people),
    )


def redact_broken(broken: Broken, level: Level, number: int) -> Broken:
    """The reason may name files of this machine."""
    if level is Level.SECRETS:
        return broken
    name = f"Application {number}" if level.covers(Level.PATHS) else broken.name
    return Broken(name=name, reason="It could not be audited.")


def _owners(named: tuple[str, ...], *, hides: bool) -> tuple[str, ...]:
    return ("owner",) * bool(named) if hides else named


def _change(change: Change, redaction: Redaction) -> Change:
    hunks = tuple(
        replace(redaction.any(each), before=tuple(map(skeleton, each.before)), after=tuple(map(skeleton, each.after)))
        for each in change.hunks
    )
    return replace(change, title=redaction.text(change.title), steps=redaction.text(change.steps), hunks=hunks)


def _triage(triage: Triage, redaction: Redaction, *, hides: bool) -> Triage:
    def redacted(mark: Mark) -> Mark:
        if hides:
            return replace(mark, reviewer="", ticket="", note="")
        return replace(mark, note=redaction.text(mark.note))

    return Triage(
        marks={key: redacted(mark) for key, mark in triage.marks.items()}, stale=tuple(map(redacted, triage.stale))
    )
