"""From the files that can matter to the functions that do: the index of each file, and the slice of all."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from msgspec import Struct

from auditor.callgraph import Seeds, Slice, take_slice
from auditor.index import FileIndex, index_text
from auditor.model import Problem
from auditor.model.vendor import Vendor
from auditor.semantics.data.framework_storage import may_keep
from auditor.sources import ModuleNames, Relevance, SourceFile, SourceText, read_source
from auditor.store import Store, key_of, maker_version

# A project this small is executed whole in some seconds, and then nothing is lost that goes by ways which no index
# shows: through queues, tables and templates.
WHOLE_FILES = 50
WHOLE_BYTES = 400_000
# Where most of the code names a vendor, little would be left out.
NAMED_SHARE = 0.75


class Sliced(Struct, frozen=True, kw_only=True):
    """The files to lower, in order. Without a slice, everything matters."""

    files: tuple[SourceFile, ...]
    slice: Slice | None

    def idle(self, path: str) -> tuple[tuple[int, int], ...]:
        """First and last lines of the bodies of functions that need not be read."""
        return self.slice.idle.get(path, ()) if self.slice is not None else ()

    def matters(self, path: str, line: int) -> bool:
        """Whether the function or class that begins on this line can have to do with the vendor."""
        return self.slice is None or self.slice.holds(path, line)


def slice_files(relevance: Relevance, names: ModuleNames, vendors: Sequence[Vendor], store: Store, root: str) -> Sliced:
    """The slice of the files that can matter; what cannot be read stays among them, so that it is reported.

    The store may know the indexes of the files below `root` from an earlier run.
    """
    if _is_small(relevance.files) or _is_named(relevance):
        return Sliced(files=relevance.files, slice=None)
    marks = _Marks(vendors, relevance.looked_up, relevance.short)
    indexes = _Indexes(relevance.files, store, root)
    files: dict[str, FileIndex] = {}
    lines: dict[str, frozenset[int]] = {}
    opaque: set[str] = set()
    for file in relevance.files:
        source = read_source(file)
        index = indexes.of(source.text) if isinstance(source, SourceText) else None
        if isinstance(source, Problem) or index is None:
            opaque.add(file.path)
            continue
        files[file.path] = index
        if found := frozenset(marks.lines(source.text)):
            lines[file.path] = found
    indexes.save()
    whole = relevance.declaring & files.keys()
    made = take_slice(files, Seeds(lines=lines, whole=whole, opaque=opaque), names, may_keep=may_keep)
    return Sliced(files=tuple(file for file in relevance.files if file.path in made.files), slice=made)


class _Indexes:
    """The indexes of the files of a tree, as far as their texts are the same as before not read again."""

    def __init__(self, files: Sequence[SourceFile], store: Store, root: str) -> None:
        self._made_by = maker_version("dotted", "index", "models", libraries=("msgspec",))
        self._tree = key_of(root, made_by=self._made_by, options=(sys.version,))
        # What an editor or standard input holds changes with every stroke of a key.
        is_passing = any(file.content is not None for file in files)
        self._store = store.for_passing_texts if is_passing else store
        self._known = self._store.load_indexes(self._tree)
        self._used: dict[str, FileIndex] = {}

    def of(self, text: str) -> FileIndex | None:
        key = key_of(text, made_by=self._made_by)
        index = self._known.get(key) or index_text(text)
        if index is not None:
            self._used[key] = index
        return index

    def save(self) -> None:
        """Keep the indexes of this run, if there is a new one among them."""
        if not self._used.keys() <= self._known.keys():
            is_part = len(self._used) < len(self._known) / 2  # What such a run did not look at will be asked for again.
            self._store.save_indexes(self._tree, {**self._known, **self._used} if is_part else self._used)


def _is_small(files: Sequence[SourceFile]) -> bool:
    return len(files) <= WHOLE_FILES and sum(file.size for file in files) <= WHOLE_BYTES


def _is_named(relevance: Relevance) -> bool:
    named = relevance.named | relevance.declaring
    sizes = [(file.path in named, file.size) for file in relevance.files]
    return sum(size for is_named, size in sizes if is_named) >= NAMED_SHARE * sum(size for _, size in sizes)


class _Marks:
    """What names a vendor in a line: a name of it in any case, a path of its API, or a key under which settings do."""

    def __init__(self, vendors: Sequence[Vendor], looked_up: Sequence[bytes], short: Sequence[str]) -> None:
        hints = {hint for vendor in vendors for hint in vendor.name_hints}
        self._names = re.compile("|".join(re.escape(hint) for hint in sorted(hints)), re.IGNORECASE)
        paths = [f"(?:{_without_names(vendor.api.prefix)})" for vendor in vendors]
        paths += [re.escape(retired) + r"(?=/)" for vendor in vendors for retired in vendor.api.retired]
        paths += [rf"\b{re.escape(key.decode())}\b" for key in looked_up]
        paths += [_short_key(key) for key in short]
        self._others = re.compile("|".join(paths))

    def lines(self, text: str) -> Iterator[int]:
        """The numbers of the lines with a mark."""
        last, number = 0, 1
        for at in sorted(found.start() for each in (self._names, self._others) for found in each.finditer(text)):
            number += text.count("\n", last, at)
            last = at
            yield number


def _short_key(key: str) -> str:
    """`config["url"]`, and for `api.url` also `config.api.url`."""
    *above, name = (re.escape(part) for part in key.split(".")[-2:])
    spelled = rf"[\"']{name}[\"']"
    return "|".join([spelled, *(rf"\b{outer}\W{{1,6}}{name}\b" for outer in above)])


def _without_names(pattern: str) -> str:
    """Groups of several patterns may have one name."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
