"""Proven fixes as an editor offers them: one for a diagnostic, and all safe ones of a file at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lsprotocol import types

from auditor.lsp.exchange import Note, OfferedFix
from auditor.lsp.positions import Rulers
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
            return OfferedFix(fix.title, fix.applicability is Applicability.SAFE, tuple(edits))
    return None


def fix_actions(notes: Sequence[Note], diagnostics: Iterable[types.Diagnostic]) -> Iterator[types.CodeAction]:
    """The quick fix of each diagnostic."""
    for diagnostic in diagnostics:
        note = next((each for each in notes if each.fix is not None and each.diagnostic.data == diagnostic.data), None)
        if note is not None and note.fix is not None:
            look = "" if note.fix.is_safe else " (look at it)"
            yield types.CodeAction(
                title=f"{note.fix.title}{look}",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                is_preferred=note.fix.is_safe,
                edit=_edit([note.fix]),
            )


def fix_all_actions(notes: Sequence[Note]) -> Iterator[types.CodeAction]:
    """All safe fixes of a file, where there are any."""
    safe = [note.fix for note in notes if note.fix is not None and note.fix.is_safe]
    if safe:
        yield types.CodeAction(title="Fix all that is safe to fix", kind=FIX_ALL, edit=_edit(safe))


def _edit(fixes: Sequence[OfferedFix]) -> types.WorkspaceEdit:
    """Equal edits of several fixes count once."""
    changes: dict[str, list[types.TextEdit]] = {}
    for place, range_, text in (edit for fix in fixes for edit in fix.edits):
        edit = types.TextEdit(range=range_, new_text=text)
        if edit not in changes.setdefault(Path(place).as_uri(), []):
            changes[Path(place).as_uri()].append(edit)
    return types.WorkspaceEdit(changes=changes)
