"""One editor's session: which buffers are open, when they are audited, and which results still count."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from auditor.lsp.exchange import Abilities, Note, Outcome, Request
from auditor.sources.overlays import place_of

# Long enough that nothing is audited between two strokes of a key, too short to be waited for.
QUIET = 0.3

Ask = Callable[[Request], Awaitable[Outcome]]


class Buffer(Struct, frozen=True, kw_only=True):
    """One open document; `place` is the absolute place of its file."""

    uri: str
    place: str
    text: str
    version: int | None


class Publication(Struct, frozen=True):
    """The notes on one buffer, and the text that they are about."""

    buffer: Buffer
    notes: tuple[Note, ...]


class _Project(Struct, kw_only=True):
    """What is audited together. `asked` counts the changes, `due` is the earliest moment for the next audit."""

    root: str
    paths: tuple[str, ...]
    asked: int = 0
    due: float = 0.0
    failure: str = ""
    running: asyncio.Task[None] | None = None
    awaited: Request | None = None
    problems: tuple[str, ...] = ()
    known: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)


class Session:
    """All methods are called on the event loop; only `ask` does its work elsewhere.

    `abandon` is told of a request whose answer will be dropped.
    """

    def __init__(
        self,
        *,
        ask: Ask,
        abandon: Callable[[Request], None],
        publish: Callable[[Publication], None],
        complain: Callable[[str], None],
        log: Callable[[str], None],
        quiet: float = QUIET,
    ) -> None:
        self._ask = ask
        self._abandon = abandon
        self._publish = publish
        self._complain = complain
        self._log = log
        self._quiet = quiet
        self._folders: list[str] = []
        self._options: Mapping[str, object] = {}
        self._abilities = Abilities()
        self._buffers: dict[str, Buffer] = {}
        self._projects: dict[str, _Project] = {}
        self._published: dict[str, Publication] = {}

    def begin(self, folders: Iterable[str], abilities: Abilities, options: Mapping[str, object]) -> None:
        """What the editor told when the session began."""
        self._folders = [str(Path(folder).resolve()) for folder in folders]
        self._abilities = abilities
        self._options = options

    def change_folders(self, added: Iterable[str], removed: Iterable[str]) -> None:
        gone = {str(Path(folder).resolve()) for folder in removed}
        new = [str(Path(folder).resolve()) for folder in added]
        self._folders = [*(each for each in self._folders if each not in gone), *new]
        for buffer in self._buffers.values():
            self._schedule(self._project_of(buffer.place), after=0)

    def show(self, uri: str, path: str, text: str, version: int | None) -> None:
        """A document was opened, or its text has changed."""
        is_new = uri not in self._buffers
        buffer = Buffer(uri=uri, place=str(place_of(Path(path))), text=text, version=version)
        self._buffers[uri] = buffer
        project = self._project_of(buffer.place)
        if is_new and (notes := project.known.get(buffer.place)):
            self._announce(Publication(buffer, notes))  # What is known is shown while it is audited anew.
        self._schedule(project, after=0 if is_new and not project.known else self._quiet)

    def close(self, uri: str) -> None:
        """What is closed counts again as it lies on the disk."""
        buffer = self._buffers.pop(uri, None)
        if buffer is None:
            return
        self._published.pop(uri, None)
        self._publish(Publication(buffer, ()))
        self._schedule(self._project_of(buffer.place), after=self._quiet)

    def touch(self, paths: Sequence[str]) -> None:
        """Files have changed on the disk."""
        places = [str(place_of(Path(path))) for path in paths]
        for project in self._projects.values():
            if any(place in project.paths or Path(place).is_relative_to(project.root) for place in places):
                self._schedule(project, after=self._quiet)

    def published(self, uri: str) -> Publication | None:
        """What the editor shows of a document at present."""
        return self._published.get(uri)

    def buffer(self, uri: str) -> Buffer | None:
        return self._buffers.get(uri)

    @property
    def open(self) -> Mapping[str, Buffer]:
        """The open documents by place."""
        return {buffer.place: buffer for buffer in self._buffers.values()}

    def end(self) -> None:
        """Nothing is audited any more."""
        for project in self._projects.values():
            if project.running is not None:
                project.running.cancel()

    def _project_of(self, place: str) -> _Project:
        """The innermost folder of the workspace around a file; a file outside of all is a project of its own."""
        around = [folder for folder in self._folders if Path(place).is_relative_to(folder)]
        root = max(around, key=len, default="")
        key = root or place
        if key not in self._projects:
            paths = (root,) if root else (place,)
            self._projects[key] = _Project(root=root or str(Path(place).parent), paths=paths)
        return self._projects[key]

    def _schedule(self, project: _Project, *, after: float) -> None:
        loop = asyncio.get_running_loop()
        project.asked += 1
        project.due = loop.time() + after
        if project.awaited is not None:
            self._abandon(project.awaited)
        if project.running is None or project.running.done():
            project.running = loop.create_task(self._keep_up(project))

    async def _keep_up(self, project: _Project) -> None:
        """Audit until nothing has changed meanwhile; a result that has been overtaken is dropped."""
        loop = asyncio.get_running_loop()
        answered = -1
        while answered != project.asked:
            while (wait := project.due - loop.time()) > 0:
                await asyncio.sleep(wait)
            answered = project.asked
            buffers = [each for each in self._buffers.values() if self._project_of(each.place) is project]
            if not buffers:
                project.known = {}  # Nobody looks; what changes on the disk meanwhile is read when somebody does.
                continue
            project.awaited = request = self._request(project, buffers)
            outcome = await self._ask(request)
            project.awaited = None
            if answered == project.asked:
                self._accept(project, buffers, outcome)

    def _request(self, project: _Project, buffers: Sequence[Buffer]) -> Request:
        return Request(
            root=project.root,
            paths=project.paths,
            buffers={buffer.place: buffer.text for buffer in buffers},
            options=self._options,
            abilities=self._abilities,
        )

    def _accept(self, project: _Project, buffers: Sequence[Buffer], outcome: Outcome) -> None:
        if outcome.failure:
            if outcome.failure != project.failure:  # Once is enough: it would come again with every change.
                self._complain(outcome.failure)
            project.failure = outcome.failure
            return
        project.failure = ""
        for problem in outcome.problems:
            if problem not in project.problems:
                self._log(problem)
        project.problems = outcome.problems
        project.known = outcome.notes
        for buffer in buffers:
            self._announce(Publication(buffer, outcome.notes.get(buffer.place, ())))

    def _announce(self, publication: Publication) -> None:
        self._published[publication.buffer.uri] = publication
        self._publish(publication)
