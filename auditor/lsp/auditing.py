"""One audit of a workspace for the editor, with its unsaved buffers in place of the files."""

from __future__ import annotations

import ast
import os
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct, field

from auditor.analysis.visibility import limit_to
from auditor.catalogue import Catalogue, load_catalogues
from auditor.config import Config, choose_config, resolve, settings
from auditor.config.choosing import ISOLATED, TRUST_CONFIG
from auditor.fixes.ignoring import split_lines
from auditor.lowering import CostlyError, LoweringError, lower_module
from auditor.lsp.diagnostics import notes_of
from auditor.lsp.exchange import Outcome, Request
from auditor.lsp.positions import Rulers
from auditor.model import AuditorError, Problem
from auditor.pipeline import audit
from auditor.repair import offered, with_fixes
from auditor.sources.decoding import decode, encode
from auditor.sources.files import SIZE_LIMIT, Kind, kind_of
from auditor.sources.reading import UnreadableError, read_regular
from auditor.tables import suggestion


class Memory(Struct):
    """What one audit leaves for the next: the shipped rules, and of each buffer the last text that could be parsed."""

    shipped: tuple[Catalogue, ...] = ()
    readable: dict[str, str] = field(default_factory=dict)


class _Buffers(Struct, frozen=True):
    """The texts to audit; `held` tells where and why that is not the buffer's own one."""

    audited: Mapping[str, str]
    held: Mapping[str, Problem]


def answer(request: Request, memory: Memory) -> Outcome:
    """The notes on every file of the workspace, or why there are none."""
    try:
        return _answer(request, memory)
    except AuditorError as error:
        return Outcome(failure=str(error))


def _answer(request: Request, memory: Memory) -> Outcome:
    root = Path(request.root)
    _refuse_unknown(request.options)
    config = _configure(root, request.options)
    buffers = _readable(request.buffers, root, memory)
    unsaved, catalogues = _unsaved(buffers.audited), _catalogues(config, memory)
    if unsaved or buffers.held:
        report = audit(request.paths, config, overlays=unsaved, catalogues=catalogues)
    else:  # Fixes are proven once a file is saved: nobody waits for a proof while typing.
        done = offered(request.paths, config, catalogues=catalogues)
        report = with_fixes(done.report, done)
    shown = limit_to(report, severity=config.display.min_severity, confidence=config.display.min_confidence)
    older = {place: buffers.audited[place] for place in buffers.held}
    rulers = Rulers(request.buffers, older, request.abilities.encoding)
    return Outcome(
        notes=notes_of(shown, (config.files.root or root).resolve(), rulers, request.abilities, held=buffers.held),
        problems=tuple(f"{problem.path}: {problem.message}" for problem in report.problems),
    )


def _configure(root: Path, options: Mapping[str, object]) -> Config:
    """As for the command line: what the editor says beats the environment, that beats the project's file."""
    given = dict(options)
    choice = choose_config(root, given, os.environ)
    today = datetime.now(UTC).date()
    return resolve(given, os.environ, choice.file, today=today, is_isolated=choice.is_isolated).config


def _refuse_unknown(options: Mapping[str, object]) -> None:
    names = [*(setting.name for setting in settings.ALL), ISOLATED, TRUST_CONFIG]
    for name in options:
        if name not in names:
            raise AuditorError(f"initialization options: `{name}`: unknown setting.{suggestion(name, names)}")


def _catalogues(config: Config, memory: Memory) -> tuple[Catalogue, ...]:
    """Rules of the user's own are read each time: perhaps they are being written."""
    if config.rules:
        return load_catalogues(config.rules)
    memory.shipped = memory.shipped or load_catalogues(())
    return memory.shipped


def _readable(buffers: Mapping[str, str], root: Path, memory: Memory) -> _Buffers:
    """While somebody types, code is broken most of the time: then the last text that was not broken is audited."""
    audited: dict[str, str] = {}
    held: dict[str, Problem] = {}
    for place, text in buffers.items():
        problem = _problem_of(text, place, root)
        if problem is None:
            memory.readable[place] = text
        elif (last := memory.readable.get(place) or _saved(place, root)) is not None:
            memory.readable[place] = last
            held[place] = problem
        audited[place] = memory.readable[place] if place in held else text
    return _Buffers(audited, held)


def _problem_of(text: str, place: str, root: Path) -> Problem | None:
    """Why a module cannot be parsed; what is no module is never asked."""
    if kind_of(Path(place).name) not in (Kind.MODULE, Kind.STUB):
        return None
    try:
        with warnings.catch_warnings():  # Doubtful escapes are the author's business.
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:  # ValueError: null bytes, lone surrogates.
        # The parser of the facts is the judge: it knows more versions of Python than the one that runs here.
        line: int | None
        try:
            module = lower_module(text, path=place, name="", is_package=False, is_guarded=False)
            line, reason = next(((each.line, each.reason) for each in module.omissions if each.is_error), (None, ""))
        except CostlyError:  # The audit tells, whose process may be lost.
            return None
        except LoweringError as refusal:
            line, reason = refusal.line, str(refusal)
        if not reason:
            return None
        if isinstance(error, SyntaxError):
            line, reason = error.lineno or line, error.msg
        return Problem(path=os.path.relpath(place, root), message=f"Cannot be parsed: {reason}.", line=line)
    return None


def _unsaved(texts: Mapping[str, str]) -> Mapping[str, bytes]:
    """The bytes of those that are not what the disk holds; the facts of all others are kept for the next time."""
    return {place: encode(text) for place, text in texts.items() if "\n".join(split_lines(text)) != _on_disk(place)}


def _on_disk(place: str) -> str | None:
    try:
        text = decode(read_regular(place, limit=SIZE_LIMIT), place)
    except UnreadableError:
        return None
    return text if isinstance(text, str) else None


def _saved(place: str, root: Path) -> str | None:
    """What the disk holds, if that can be parsed."""
    text = _on_disk(place)
    return text if text is not None and _problem_of(text, place, root) is None else None
