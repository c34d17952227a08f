"""What a report leaves out beyond secrets: the code, the names of files, whatever tells whose code it is.

Every level leaves out what those before it do. Texts of the catalogue stay; whatever may hold a word of the audited
code is replaced: excerpts by their structure, values in messages through a closed door, paths by other names. Fixes
are lines of that code, and go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from keyword import iskeyword
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from auditor.disclosure.door import HIDDEN, Door, collapse
from auditor.disclosure.filling import parts_of
from auditor.disclosure.scanning import Kind, scan
from auditor.disclosure.vocabulary import Vocabulary
from auditor.model import Announcement, AnnouncementRef, Finding, Location, Problem, Replacement, Report, Rule

T = TypeVar("T")


class Level(Enum):
    """Secrets alone (as always), code as well, paths as well, or also whatever names people, systems and companies."""

    SECRETS = "secrets"
    CODE = "code"
    PATHS = "paths"
    IDENTITY = "identity"

    def covers(self, other: Level) -> bool:
        order = list(Level)
        return order.index(self) >= order.index(other)


# The catalogue's own, in which nothing of the audited code stands.
_OURS = (Announcement, AnnouncementRef, Replacement, Rule)
# Texts of our own, by the name of their field: codes, names of rules, words of a fixed list, hashes.
_KEPT = frozenset({
    *("rule", "name", "fingerprint", "phase", "kind", "code", "setting", "tool_version", "catalogue_version"),
    *("catalogue_sha256", "vendor", "header_name", "method", "version", "operation", "resource", "library"),
    *("announcement", "title", "url", "remediation", "coming", "environments", "ran", "folder", "old", "new"),
})  # fmt: skip
# Whose `path` is a file; elsewhere it is that of a request.
_PLACES = (Location, Problem)
# Values of the code without a word of ours around them.
_VALUES = frozenset({"function", "caller", "callee", "address", "hosts", "family"})
_FRAGMENT = re.compile(r"`([^`]*)`")
_IDENTIFIER = re.compile(r"\b(?=\w*[_\d]|\w*[a-z][A-Z])[^\W\d]\w{2,}\b")
# Both begin where a run of their characters does: else a long run without an end is tried from each of them.
_ADDRESS = re.compile(r"(?<![^\s`'\"<>()])[^\s`'\"<>()]+?@[^\s`'\"<>()]+")
_HOST = re.compile(r"(?<![A-Za-z0-9-])(?<![A-Za-z0-9-]\.)(?:[A-Za-z0-9-]++\.)+[A-Za-z]{2,}\b")
_SEGMENT_ID = re.compile(r"(?<=/)\d+(?![\w.])")
_LONG_NUMBER = re.compile(r"(?<![\d-])\d{5,}(?![\d-])")
_SUFFIX = re.compile(r"\.[A-Za-z]{1,6}$")


class Redaction:
    """One level for one application; `paths` are all that it names.

    `names` numbers file names. All applications of a portfolio share and extend it, so that files of one name keep one
    number and copies are still recognised.
    """

    def __init__(self, level: Level, vocabulary: Vocabulary, paths: Iterable[str], names: dict[str, int]) -> None:
        self._level = level
        self._vocabulary = vocabulary
        self._door = Door(vocabulary=vocabulary)
        known = sorted(set(paths)) if level.covers(Level.PATHS) else []
        self._paths = _other_names(known, names)
        self._longest_first = sorted(known, key=len, reverse=True)

    def report(self, report: Report) -> Report:
        """The report without what the level leaves out."""
        if self._level is Level.SECRETS:
            return report
        bare = replace(
            report, rules=(), announcements=(), excerpts={}, wide={}, line_hashes={}, thresholds={}, in_files={}
        )
        redacted: Report = self._any(bare, self.text)
        rules = {rule.code: rule for rule in report.rules}
        return replace(
            redacted,
            findings=self._told(report.findings, redacted.findings, rules),
            suppressed=self._told(report.suppressed, redacted.suppressed, rules),
            dormant=self._told(report.dormant, redacted.dormant, rules),
            problems=tuple(
                replace(after, path=before.path) if before.path in rules else after
                for before, after in zip(report.problems, redacted.problems, strict=True)
            ),
            rules=report.rules,
            announcements=report.announcements,
            excerpts={
                (self._path(path), cell, line): skeleton(text) for (path, cell, line), text in report.excerpts.items()
            },
        )

    def _told(
        self, before: tuple[Finding, ...], after: tuple[Finding, ...], rules: Mapping[str, Rule]
    ) -> tuple[Finding, ...]:
        """The messages of findings come from their rules, and are taken apart before anything in them is changed.

        Their fixes are written in the code's own words.
        """
        pairs = zip(before, after, strict=True)
        return tuple(replace(new, message=self._message(old, rules.get(old.rule)), fixes=()) for old, new in pairs)

    def any(self, value: T) -> T:
        """Plain data of the audited code, such as an inventory."""
        return value if self._level is Level.SECRETS else cast("T", self._any(value, self.text))  # Of its own type.

    def text(self, text: str) -> str:
        """A sentence of ours that may quote the code, between backticks or not."""
        for path in self._longest_first:
            text = text.replace(path, self._paths[path])
        text = _FRAGMENT.sub(lambda found: f"`{self._quoted(found[1])}`", text)
        pieces = re.split(r"(`[^`]*`)", text)
        return "".join(piece if piece.startswith("`") else self._bare(piece) for piece in pieces)

    def value(self, value: str) -> str:
        """A value of the code."""
        if value in self._paths:
            return self._paths[value]
        shown = self._door.value(value)
        return _without_ids(shown) if self._level is Level.IDENTITY else shown

    def _quoted(self, value: str) -> str:
        place, colon, line = value.partition(":")
        return f"{place}{colon}{line}" if place in self._paths.values() else self.value(value)

    def _bare(self, text: str) -> str:
        text = _IDENTIFIER.sub(lambda found: found[0] if self._vocabulary.knows(found[0]) else HIDDEN, text)
        if self._level is not Level.IDENTITY:
            return text
        text = _ADDRESS.sub(HIDDEN, text)
        return _without_ids(_HOST.sub(lambda found: self._host(found[0]), text))

    def _host(self, name: str) -> str:
        return name if all(map(self._vocabulary.knows, name.split("."))) or name in self._paths.values() else HIDDEN

    def _message(self, finding: Finding, rule: Rule | None) -> str:
        """What stands between the words of the rule's message is a value; a message of unknown make gives way."""
        for template in rule.messages.values() if rule is not None else ():
            parts = parts_of(finding.message, template)
            if parts is not None:
                return "".join(text if is_ours else self._field(text) for text, is_ours in parts)
        return rule.summary if rule is not None else HIDDEN

    def _field(self, value: str) -> str:
        """Several words are a phrase of ours with a value in it."""
        if "`" in value:
            return self.text(value)
        return " ".join(self.value(word) for word in value.split(" "))

    def _path(self, path: str) -> str:
        return self._paths.get(path, path)

    # Any: values of every type pass here.
    def _any(self, value: Any, show: Callable[[str], str]) -> Any:
        if isinstance(value, (Enum, *_OURS)):
            return value
        if isinstance(value, str):
            return show(value)
        if isinstance(value, tuple | list):
            return type(value)(self._any(each, show) for each in value)
        if isinstance(value, Mapping):
            return {key: self._any(each, show) for key, each in value.items()}
        if isinstance(value, Struct):
            kind = type(value)
            changes = {
                name: self._any(getattr(value, name), self._way_of(kind, name)) for name in kind.__struct_fields__
            }
            return replace(value, **changes)
        return value

    # Any: see above.
    def _way_of(self, kind: type[Any], name: str) -> Callable[[str], str]:
        if name == "path":
            return self._path if kind in _PLACES else self.value
        if name in _VALUES:
            return self.value
        return str if name in _KEPT else self.text


def skeleton(line: str) -> str:
    """A line of source with nothing but keywords and punctuation, character by character."""
    characters = list(line)
    for piece in scan(line):
        written = line[piece.start : piece.end]
        if piece.kind is not Kind.NAME or not iskeyword(written):
            characters[piece.start : piece.end] = HIDDEN * len(written)
    return "".join(characters)


def _without_ids(text: str) -> str:
    return collapse(_LONG_NUMBER.sub(HIDDEN, _SEGMENT_ID.sub(HIDDEN, text)))


def _other_names(paths: list[str], numbers: dict[str, int]) -> dict[str, str]:
    """`folder-1/file-2.py` for each path; what lies together stays together, and equal names stay equal."""
    folders: dict[str, str] = {}
    names: dict[str, str] = {}
    for path in paths:
        above, _, name = path.rpartition("/")
        suffix = _SUFFIX.search(name)
        folder = f"{folders.setdefault(above, f'folder-{len(folders) + 1}')}/" if above else ""
        number = numbers.setdefault(name, len(numbers) + 1)
        names[path] = f"{folder}file-{number}{suffix[0].lower() if suffix else ''}"
    return names


def paths_in(value: object) -> Iterator[str]:
    """Every path of a file in plain data."""
    if isinstance(value, (str, Enum, *_OURS)):
        return
    if isinstance(value, tuple | list):
        for each in value:
            yield from paths_in(each)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if isinstance(key, tuple) and key and isinstance(key[0], str):
                yield key[0]
            yield from paths_in(each)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            inner = getattr(value, name)
            if name == "path" and isinstance(inner, str):
                if type(value) not in _PLACES:
                    continue
                yield inner
            else:
                yield from paths_in(inner)
