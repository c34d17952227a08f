"""Edits of several files as this editor wants them written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lsprotocol import types
from msgspec import Struct, field

from auditor.lsp.session import Buffer


class Desk(Struct, frozen=True, kw_only=True):
    """What is needed to write an edit as this editor wants it; `buffers` are the open documents by place."""

    encoding: str
    versioned_edits: bool
    disabled_actions: bool
    buffers: Mapping[str, Buffer] = field(default_factory=dict)


def workspace_edit(edits: Mapping[str, Sequence[types.TextEdit]], desk: Desk) -> types.WorkspaceEdit:
    """Edits by the place of their file; where the editor checks it, with the version that each is about.

    A file that is not open has none: then the editor takes what lies on the disk.
    """
    if not desk.versioned_edits:
        return types.WorkspaceEdit(changes={_uri(place, desk): list(each) for place, each in edits.items()})
    changes = []
    for place, each in edits.items():
        version = desk.buffers[place].version if place in desk.buffers else None
        document = types.OptionalVersionedTextDocumentIdentifier(uri=_uri(place, desk), version=version)
        changes.append(types.TextDocumentEdit(text_document=document, edits=list(each)))
    return types.WorkspaceEdit(document_changes=changes)


def _uri(place: str, desk: Desk) -> str:
    """As the editor writes it, where it has the file open."""
    return desk.buffers[place].uri if place in desk.buffers else Path(place).as_uri()
