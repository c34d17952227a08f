"""Which files can matter: those with a needle, and their neighbours. All others are never parsed."""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterable, Sequence
from functools import partial

from msgspec import Struct, field

from auditor.model import Problem
from auditor.sources.files import Discovery, Kind, SettingsFile, SourceFile
from auditor.sources.reading import UnreadableError
from auditor.sources.relevance.companions import Companions
from auditor.sources.relevance.declared import DeclaredNames
from auditor.sources.relevance.imports import code_of_notebook, scan_imports
from auditor.sources.relevance.naming import ModuleNames
from auditor.sources.relevance.neighbours import Neighbourhood, imported_files, neighbourhood
from auditor.sources.settings import load_settings
from auditor.sources.text import read_bytes, read_settings_bytes

# A project this small is parsed whole as soon as anything in it matters: the host may hide anywhere.
SMALL_FILES = 400
SMALL_BYTES = 3_000_000
# Shorter names of settings ("url", "host") occur in every file.
_NAME_MINIMUM = 5


class Relevance(Struct, frozen=True, kw_only=True):
    """`files` are to be parsed, in the order of discovery. `with_needle` of them hold a needle themselves.

    `lines` counts those of all files seen. `left_out` counts neighbours beyond the limit. `named` are the paths of
    files with a needle, `declaring` of those around declared functions; `looked_up` are keys of settings files under
    which a value has a needle, as code would spell them; `short` are the dotted names of others, of which the last
    part is in every file.
    """

    files: tuple[SourceFile, ...]
    with_needle: int
    lines: int
    left_out: int
    problems: tuple[Problem, ...]
    named: frozenset[str]
    declaring: frozenset[str]
    looked_up: tuple[bytes, ...]
    short: tuple[str, ...]


class _Scan(Struct):
    """What one reading of all files has shown."""

    hits: set[str] = field(default_factory=set)
    declaring: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    lines: int = 0
    problems: list[Problem] = field(default_factory=list)


def select_relevant(
    discovery: Discovery,
    needles: Sequence[bytes],
    names: ModuleNames,
    *,
    declared: Sequence[str] = (),
    segments: Sequence[bytes] = (),
    is_far: bool = False,
) -> Relevance:
    """Choose the files to parse; `needles` are lower-case words that all code of interest is near to.

    Settings files count, too: where one has a needle in a value, the code that looks its key up matters. `declared`
    are the dotted names of functions that a project declares: files that import them count like those with a needle.
    `segments` are parts of paths that only this API has: a client may be handed to whoever writes one.
    `is_far` to follow imports to their end, where a slice will tell what of that matters.
    """
    scan = _scan_files(discovery.files, needles, DeclaredNames(declared, names))
    settings_hits = [file for file in discovery.settings_files if _has_needle_in_settings(file, needles)]
    unreadable = {problem.path for problem in scan.problems}
    readable = [file for file in discovery.files if file.path not in unreadable]
    left_out = 0
    hits = scan.hits | scan.declaring
    keys = _keys_with_needles(settings_hits, needles)
    last = {key: key.rpartition(".")[2] for key in keys}
    looked_up = tuple(sorted({name.encode() for name in last.values() if len(name) >= _NAME_MINIMUM}))
    if not hits and not settings_hits:
        chosen: Iterable[str] = ()
    elif _is_small(discovery.files):
        chosen = (file.path for file in readable)
    else:
        texts = {file.path: partial(_content, file) for file in readable if file.path in hits}
        near = _neighbours_of(Companions(texts, segments, names), readable, looked_up, names, is_far=is_far)
        chosen, left_out = near.paths, near.left_out
    paths = {*chosen, *scan.broken}
    return Relevance(
        files=tuple(file for file in readable if file.path in paths),
        with_needle=len(hits),
        lines=scan.lines,
        left_out=left_out,
        problems=tuple(scan.problems),
        named=frozenset(scan.hits),
        declaring=frozenset(scan.declaring),
        looked_up=looked_up,
        short=tuple(key for key in keys if len(last[key]) < _NAME_MINIMUM),
    )


def narrow_to(relevance: Relevance, focus: Collection[str], names: ModuleNames) -> tuple[SourceFile, ...]:
    """The files to parse where only some are to be judged: none if none of these matters.

    Up to the size of a small project all of them, so that even what is asked of the whole project is answered as
    ever; beyond it what imports connect with the files to judge, however long the way.
    """
    files = relevance.files
    start = {file.path for file in files if file.path in focus}
    if not start or len(files) <= SMALL_FILES:
        return files if start else ()
    graph: dict[str, set[str]] = {file.path: set() for file in files}
    for file in files:
        for imported in imported_files(file.path, scan_imports(_code_of(file, _content(file))), names):
            if imported in graph:
                graph[file.path].add(imported)
                graph[imported].add(file.path)
    connected, waiting = set(start), list(start)
    while waiting:
        new = graph[waiting.pop()] - connected
        connected |= new
        waiting.extend(new)
    return tuple(file for file in files if file.path in connected)


def _scan_files(files: Iterable[SourceFile], needles: Sequence[bytes], declared: DeclaredNames) -> _Scan:
    scan = _Scan()
    for file in files:
        try:
            data = read_bytes(file)
        except UnreadableError as error:
            scan.problems.append(Problem(path=file.path, message=str(error)))
            continue
        scan.lines += data.count(b"\n")
        if declared.matter_to(file.path, _code_of(file, data)):
            scan.declaring.add(file.path)
        if _has_needle(data, needles):
            scan.hits.add(file.path)
        elif file.path not in scan.declaring and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            scan.broken.add(file.path)  # No needle shows in UTF-16: decoding will tell that it is no source.
    return scan


def _code_of(file: SourceFile, data: bytes) -> bytes:
    return code_of_notebook(data) if file.kind is Kind.NOTEBOOK else data


def _has_needle(data: bytes, needles: Sequence[bytes]) -> bool:
    lowered = data.lower()
    return any(needle in lowered for needle in needles)


def _has_needle_in_settings(file: SettingsFile, needles: Sequence[bytes]) -> bool:
    try:
        return _has_needle(read_settings_bytes(file), needles)
    except UnreadableError:  # Counted when settings are loaded.
        return False


def _is_small(files: Sequence[SourceFile]) -> bool:
    return len(files) <= SMALL_FILES and sum(file.size for file in files) <= SMALL_BYTES


def _keys_with_needles(files: Sequence[SettingsFile], needles: Sequence[bytes]) -> list[str]:
    """The dotted keys under which these files hold a value with a needle."""
    entries = load_settings(files).entries
    return sorted({setting.key for setting in entries if _has_needle(setting.value.encode(), needles)})


def _neighbours_of(
    companions: Companions,
    files: Iterable[SourceFile],
    looked_up: Sequence[bytes],
    names: ModuleNames,
    *,
    is_far: bool,
) -> Neighbourhood:
    starts = set(companions.hits)
    met: set[str] = set()
    graph: dict[str, frozenset[str]] = {}
    for file in files:
        data = _content(file)
        imports = tuple(scan_imports(_code_of(file, data)))
        if any(name in data for name in looked_up) or companions.are_named_in(data):
            starts.add(file.path)
        elif companions.are_met_by(file.path, data, imports):
            met.add(file.path)
        graph[file.path] = imported_files(file.path, imports, names) | companions.named_by(file.path)
    return neighbourhood(starts, graph, beside=met, is_far=is_far)


def _content(file: SourceFile) -> bytes:
    """Read anew each time, so that memory stays flat; what has become unreadable meanwhile holds nothing."""
    try:
        return read_bytes(file)
    except UnreadableError:
        return b""
