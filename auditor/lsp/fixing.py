"""Proven fixes as an editor offers them: one for a diagnostic, and all safe ones of a file at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lsprotocol import types

from auditor.fixes.ignoring import split_lines
from auditor.lsp.edits import Desk, workspace_edit
from auditor.lsp.exchange import Note, OfferedFix
from auditor.lsp.positions import Rulers, digest_of, text_on_disk
from auditor.model import Finding
from auditor.model.fix import Applicability

FIX_ALL = types.CodeActionKind.SourceFixAll


def offered_fix(finding: Finding, root: Path, rulers: Rulers) -> OfferedFix | None:
    """The first proven fix of a finding; None if there is none, or an edit cannot be placed."""
    for fix in finding.fixes:
        edits = []
        for edit in fix.edits:
            file = str(root / edit.location.path)
            range_ = rulers.measure(file, edit.location) if edit.location.cell is None else None
            if range_ is not None:
                edits.append((file, range_, edit.text))
        if len(edits) == len(fix.edits):
            digests = {file: rulers.digest(file) for file in dict.fromkeys(file for file, _, _ in edits)}
            return OfferedFix(fix.title, fix.applicability is Applicability.SAFE, tuple(edits), digests)
    return None


def fix_actions(
    notes: Sequence[Note], diagnostics: Iterable[types.Diagnostic], desk: Desk
) -> Iterator[types.CodeAction]:
    """The quick fix of each diagnostic."""
    fixes = {str(note.diagnostic.data): note.fix for note in reversed(notes) if note.fix is not None}
    wanted = [(each, fix) for each in diagnostics if (fix := fixes.get(str(each.data))) is not None]
    current = _current((fix for _, fix in wanted), desk)
    for diagnostic, fix in wanted:
        if fix in current:
            look = "" if fix.is_safe else " (look at it)"
            yield types.CodeAction(
                title=f"{fix.title}{look}",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                is_preferred=fix.is_safe,
                edit=_edit([fix], desk),
            )


def fix_all_actions(notes: Sequence[Note], desk: Desk) -> Iterator[types.CodeAction]:
    """All safe fixes of a file, where there are any."""
    safe = _current((note.fix for note in notes if note.fix is not None and note.fix.is_safe), desk)
    if safe:
        yield types.CodeAction(title="Fix all that is safe to fix", kind=FIX_ALL, edit=_edit(safe, desk))


def _current(fixes: Iterable[OfferedFix], desk: Desk) -> list[OfferedFix]:
    """Those whose files are all as they were audited, in the editor or on the disk."""
    offered = list(fixes)
    places = {place for fix in offered for place in fix.digests}
    now = {place: digest_of(split_lines(_text(place, desk))) for place in places}
    return [fix for fix in offered if fix.digests.items() <= now.items()]


def _text(place: str, desk: Desk) -> str:
    return desk.buffers[place].text if place in desk.buffers else text_on_disk(place)


def _edit(fixes: Sequence[OfferedFix], desk: Desk) -> types.WorkspaceEdit:
    """Equal edits of several fixes count once."""
    changes: dict[str, list[types.TextEdit]] = {}
    for place, range_, text in (edit for fix in fixes for edit in fix.edits):
        edit = types.TextEdit(range=range_, new_text=text)
        if edit not in changes.setdefault(place, []):
            changes[place].append(edit)
    return workspace_edit(changes, desk)
