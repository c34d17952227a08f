"""The language server itself: what the protocol asks is handed to the session, what the session says is sent."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.exceptions import FeatureRequestError, JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from auditor.config.version import tool_version
from auditor.fixes.ignoring import split_lines
from auditor.lsp.actions import is_wanted, offer_actions
from auditor.lsp.diagnostics import SOURCE
from auditor.lsp.drift import compare
from auditor.lsp.edits import Desk
from auditor.lsp.exchange import Abilities, Outcome, Request
from auditor.lsp.fixing import FIX_ALL, fix_actions, fix_all_actions
from auditor.lsp.progress import show_while
from auditor.lsp.session import Publication, Session
from auditor.lsp.worker import Worker

# What an audit reads; an editor that watches them tells when one has changed on the disk.
WATCHED = (
    "**/*.{py,pyi,pyw,ipynb,toml,yaml,yml,json,jsonl,ini,cfg,conf,properties}",
    "**/{.env,.env.*,*.env,.gitignore}",
)


def serve() -> int:
    """Speak the protocol on standard input and output until the editor ends the session; the exit code."""
    protocol = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # A stray `print` must not break the protocol.
    server = AuditServer()
    server.start_io(sys.stdin.buffer, protocol)
    server.worker.stop()
    return 0 if server.was_shut_down else 1


class AuditServer(LanguageServer):
    """Keeps nothing of its own but the session, the worker, and what the editor is able to do."""

    def __init__(self) -> None:
        # Whole texts: they are small, and lines are split in one way only, ours.
        super().__init__(SOURCE, tool_version(), text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.worker = Worker()
        self.session = Session(
            ask=self.audit, abandon=self.worker.abandon, publish=self.publish, complain=self.complain, log=self.log
        )
        self.abilities = Abilities()
        self.was_shut_down = False
        self._register()

    async def audit(self, request: Request) -> Outcome:
        """What the worker says; an editor that can shows that it is at work."""
        asked = self.worker.ask(request)
        if not get_capability(self.client_capabilities, "window.work_done_progress"):
            return await asked
        return await show_while(asked, self.work_done_progress)

    def publish(self, publication: Publication) -> None:
        """Show the diagnostics of one document."""
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri=publication.buffer.uri,
                version=publication.buffer.version,
                diagnostics=[note.diagnostic for note in publication.notes],
            )
        )

    def complain(self, text: str) -> None:
        """Tell the person why nothing can be shown."""
        message = f"{SOURCE}: {text}"
        self.window_show_message(types.ShowMessageParams(type=types.MessageType.Error, message=message))

    def log(self, text: str) -> None:
        """For who looks why something is not found."""
        self.window_log_message(types.LogMessageParams(type=types.MessageType.Warning, message=text))

    def report_server_error(self, error: Exception, source: type[PyglsError | JsonRpcException]) -> None:
        """The log has the whole of it; what is shown quotes nothing of somebody's code."""
        if source is not FeatureRequestError:
            self.complain(f"internal error ({type(error).__name__}); see the language server's log.")

    def _register(self) -> None:
        handlers = (
            (types.INITIALIZE, _initialize),
            (types.INITIALIZED, _initialized),
            (types.SHUTDOWN, _shut_down),
            (types.TEXT_DOCUMENT_DID_OPEN, _did_open),
            (types.TEXT_DOCUMENT_DID_CHANGE, _did_change),
            (types.TEXT_DOCUMENT_DID_SAVE, _did_save),
            (types.TEXT_DOCUMENT_DID_CLOSE, _did_close),
            (types.TEXT_DOCUMENT_HOVER, _hover),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _did_change_watched_files),
            (types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, _did_change_folders),
        )
        for name, handler in handlers:
            self.feature(name)(handler)
        kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL])
        self.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(_code_action)


def _initialize(ls: AuditServer, params: types.InitializeParams) -> None:
    ls.abilities = _abilities(params.capabilities, str(ls.workspace.position_encoding))
    folders = [folder.uri for folder in params.workspace_folders or ()] or [ls.workspace.root_uri]
    options = params.initialization_options
    ls.session.begin(_paths(folders), ls.abilities, options if isinstance(options, Mapping) else {})


async def _initialized(ls: AuditServer, _: types.InitializedParams) -> None:
    if get_capability(ls.client_capabilities, "workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in WATCHED]
        registration = types.Registration(
            id=SOURCE,
            method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            register_options=types.DidChangeWatchedFilesRegistrationOptions(watchers=watchers),
        )
        ls.client_register_capability(types.RegistrationParams(registrations=[registration]))
    await ls.worker.warm_up()


def _shut_down(ls: AuditServer, _: None) -> None:
    ls.was_shut_down = True
    ls.session.end()
    ls.worker.stop()


def _did_open(ls: AuditServer, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    _show(ls, document.uri, document.text, document.version)


def _did_change(ls: AuditServer, params: types.DidChangeTextDocumentParams) -> None:
    document = ls.workspace.get_text_document(params.text_document.uri)
    _show(ls, params.text_document.uri, document.source, params.text_document.version)


def _show(ls: AuditServer, uri: str, text: str, version: int | None) -> None:
    for path in _paths([uri]):  # A document without a file (a cell of a notebook, a new buffer) is left alone.
        ls.session.show(uri, path, text, version)


def _did_save(ls: AuditServer, params: types.DidSaveTextDocumentParams) -> None:
    ls.session.touch(_paths([params.text_document.uri]))


def _did_close(ls: AuditServer, params: types.DidCloseTextDocumentParams) -> None:
    ls.session.close(params.text_document.uri)


def _did_change_watched_files(ls: AuditServer, params: types.DidChangeWatchedFilesParams) -> None:
    ls.session.touch(_paths(change.uri for change in params.changes))


def _did_change_folders(ls: AuditServer, params: types.DidChangeWorkspaceFoldersParams) -> None:
    added, removed = params.event.added, params.event.removed
    ls.session.change_folders(_paths(each.uri for each in added), _paths(each.uri for each in removed))


def _hover(ls: AuditServer, params: types.HoverParams) -> types.Hover | None:
    """All findings on the place; it may have moved since they were found."""
    uri = params.text_document.uri
    publication, buffer = ls.session.published(uri), ls.session.buffer(uri)
    if publication is None or buffer is None:
        return None
    line = params.position.line
    if publication.buffer.text != buffer.text:
        moved = compare(split_lines(publication.buffer.text), split_lines(buffer.text)).trace(line)
        if moved is None:
            return None
        line = moved
    position = types.Position(line=line, character=params.position.character)
    notes = [note for note in publication.notes if note.hover and _covers(note.diagnostic.range, position)]
    if not notes:
        return None
    kind = types.MarkupKind.Markdown if ls.abilities.markdown else types.MarkupKind.PlainText
    rule = "\n\n---\n\n"
    return types.Hover(contents=types.MarkupContent(kind=kind, value=rule.join(note.hover for note in notes)))


def _code_action(ls: AuditServer, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
    uri = params.text_document.uri
    publication, buffer = ls.session.published(uri), ls.session.buffer(uri)
    if publication is None or buffer is None:
        return []
    notes = publication.notes if publication.buffer.text == buffer.text else ()  # The ranges are those of that text.
    only, able = params.context.only, ls.client_capabilities
    desk = Desk(
        encoding=ls.abilities.encoding,
        versioned_edits=bool(get_capability(able, "workspace.workspace_edit.document_changes")),
        disabled_actions=bool(get_capability(able, "text_document.code_action.disabled_support")),
        buffers=ls.session.open,
    )
    everything = list(fix_all_actions(notes, desk)) if only is None or FIX_ALL in only else []
    if not is_wanted(only):
        return everything
    everything += fix_actions(notes, params.context.diagnostics, desk)
    return [*everything, *offer_actions(buffer, publication, params.context.diagnostics, desk)]


def _covers(range_: types.Range, position: types.Position) -> bool:
    return range_.start <= position <= range_.end


def _abilities(able: types.ClientCapabilities, encoding: str) -> Abilities:
    shown = "text_document.publish_diagnostics"
    formats = get_capability(able, "text_document.hover.content_format") or ()
    return Abilities(
        encoding=encoding,
        related_information=bool(get_capability(able, f"{shown}.related_information")),
        code_description=bool(get_capability(able, f"{shown}.code_description_support")),
        tags=get_capability(able, f"{shown}.tag_support") is not None,
        markdown=types.MarkupKind.Markdown in formats,
    )


def _paths(uris: Iterable[str | None]) -> list[str]:
    """The paths of those that are files."""
    return [path for uri in uris if uri and (path := to_fs_path(uri))]
