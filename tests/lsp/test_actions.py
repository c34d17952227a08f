"""What is offered for a diagnostic, and in which words of the protocol."""

from __future__ import annotations

from datetime import date

from lsprotocol import types
from msgspec.structs import replace

from auditor.lsp.actions import is_wanted, offer_actions
from auditor.lsp.edits import Desk
from auditor.lsp.exchange import Note, Offer
from auditor.lsp.positions import START
from auditor.lsp.session import Buffer, Publication

DAY = date(2026, 11, 24)
BUFFER = Buffer(uri="file:///p/app.py", place="/p/app.py", text='get("🚧")\n', version=7)
PLAIN = Desk(encoding="utf-16", versioned_edits=False, disabled_actions=True, buffers={BUFFER.place: BUFFER})
FINDING = types.Diagnostic(range=START, message="…", code="PCR402", source="procore-auditor", data="abc:1")


def offered(offer: Offer, *, diagnostic: types.Diagnostic = FINDING, desk: Desk = PLAIN) -> list[types.CodeAction]:
    publication = Publication(BUFFER, (Note(diagnostic=FINDING, offer=offer),))
    return list(offer_actions(BUFFER, publication, [diagnostic], desk))


def test_edit_stands_at_the_column_that_the_editor_counts() -> None:
    (action,) = offered(Offer("PCR402", DAY))

    assert action.edit is not None
    assert action.edit.changes is not None
    (edit,) = action.edit.changes[BUFFER.uri]
    assert edit.range.start == types.Position(line=0, character=9)


def test_edit_names_the_version_where_an_editor_checks_it() -> None:
    (action,) = offered(Offer("PCR402", DAY), desk=replace(PLAIN, versioned_edits=True))

    assert action.edit is not None
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 7


def test_finding_that_cannot_be_ignored_today_says_why() -> None:
    refused = Offer("PCR402", DAY, refusal="An ignore has ended: the cut-off is in 7 days, on 2026-12-01.")

    (action,) = offered(refused)

    assert action.edit is None
    assert action.disabled is not None
    assert "in 7 days" in action.disabled.reason
    assert offered(refused, desk=replace(PLAIN, disabled_actions=False)) == []


def test_editor_that_keeps_no_data_is_understood_by_the_code() -> None:
    bare = types.Diagnostic(range=START, message="…", code="PCR402", source="procore-auditor")

    assert [action.title for action in offered(Offer("PCR402", DAY), diagnostic=bare)] == ["Ignore PCR402 here"]


def test_diagnostics_of_others_are_left_to_them() -> None:
    other = types.Diagnostic(range=START, message="…", code="E501", source="ruff")

    assert offered(Offer("PCR402", DAY), diagnostic=other) == []


def test_only_quick_fixes_are_offered() -> None:
    assert is_wanted(None)
    assert is_wanted(["quickfix"])
    assert not is_wanted(["refactor.extract"])
