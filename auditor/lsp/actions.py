"""What an editor offers to do about a diagnostic: ignore it here, or remove an ignore that is of no use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from auditor.fixes.ignoring import LineEdit, ignore_at, remove_at, split_lines
from auditor.lsp.diagnostics import SOURCE, UNUSED_IGNORE
from auditor.lsp.edits import Desk, workspace_edit
from auditor.lsp.exchange import Offer
from auditor.lsp.positions import units
from auditor.lsp.session import Buffer, Publication

_KIND = types.CodeActionKind.QuickFix


def is_wanted(only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Whether the kinds that were asked for include ours."""
    return only is None or any(kind in (_KIND, types.CodeActionKind.Empty) for kind in only)


def offer_actions(
    buffer: Buffer, publication: Publication, diagnostics: Sequence[types.Diagnostic], desk: Desk
) -> Iterator[types.CodeAction]:
    """One action for each diagnostic of ours; the editor knows best where they stand by now."""
    for diagnostic in diagnostics:
        if diagnostic.source != SOURCE:
            continue
        line, end_line = diagnostic.range.start.line, diagnostic.range.end.line
        if diagnostic.code == UNUSED_IGNORE:
            if (edit := remove_at(buffer.text, line)) is not None:
                yield _action("Remove this ignore", diagnostic, buffer, edit, desk, is_preferred=True)
        elif (offer := _offer_for(publication, diagnostic)) is not None:
            if offer.refusal:
                yield from _refused(offer, diagnostic, desk)
            elif (edit := ignore_at(buffer.text, line, end_line, offer)) is not None:
                until = f" until {offer.until}" if offer.until else ""
                yield _action(f"Ignore {offer.code} here{until}", diagnostic, buffer, edit, desk)


def _offer_for(publication: Publication, diagnostic: types.Diagnostic) -> Offer | None:
    """Found again by the fingerprint, or by the code where an editor does not keep it."""
    offers = [note.offer for note in publication.notes if note.diagnostic.data == diagnostic.data and note.offer]
    offers += [note.offer for note in publication.notes if note.diagnostic.code == diagnostic.code and note.offer]
    return offers[0] if offers else None


def _refused(offer: Offer, diagnostic: types.Diagnostic, desk: Desk) -> Iterator[types.CodeAction]:
    if desk.disabled_actions:
        yield types.CodeAction(
            title=f"Ignore {offer.code} here",
            kind=_KIND,
            diagnostics=[diagnostic],
            disabled=types.CodeActionDisabled(reason=offer.refusal),
        )


def _action(
    title: str,
    diagnostic: types.Diagnostic,
    buffer: Buffer,
    edit: LineEdit,
    desk: Desk,
    *,
    is_preferred: bool | None = None,
) -> types.CodeAction:
    return types.CodeAction(
        title=title,
        kind=_KIND,
        diagnostics=[diagnostic],
        is_preferred=is_preferred,
        edit=workspace_edit({buffer.place: [_text_edit(buffer.text, edit, desk.encoding)]}, desk),
    )


def _text_edit(text: str, edit: LineEdit, encoding: str) -> types.TextEdit:
    line = split_lines(text)[edit.line]
    start = types.Position(line=edit.line, character=units(line[: edit.start], encoding))
    end = types.Position(line=edit.line, character=units(line[: edit.end], encoding))
    if edit.end > len(line):
        end = types.Position(line=edit.line + 1, character=0)
    return types.TextEdit(range=types.Range(start=start, end=end), new_text=edit.text)
