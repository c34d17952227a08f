r"""Patterns in the language of `.gitignore`, answered for one entry at a time as git answers them.

Own code and no library: the walk asks about an entry only when the folders above it are not ignored,
which is git's own way, while libraries answer for whole paths and get nested files wrong. A hostile
pattern (`*a*a*a*…`) costs them minutes; here each star is settled once (`(?>…)`), and time stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "digit": "0-9",
    "lower": "a-z",
    "punct": r"!-\/:-@\[-`\{-~",
    "space": r"\s",
    "upper": "A-Z",
    "xdigit": "a-fA-F0-9",
}
_MEMBERS = r"\[:\w+:\]|\\.|\[(?!:)|[^\[\]\\]"
_TOKEN = re.compile(
    rf"""(?P<stars>\*+)|(?P<one>\?)|\\(?P<escaped>.)
    |\[(?P<not>[!^])?(?P<class>(?:\](?!$)|{_MEMBERS})(?:{_MEMBERS})*)\]
    |(?P<literal>[^*?\[\\])""",
    re.VERBOSE | re.DOTALL,
)
_MEMBER = re.compile(r"\[:(?P<name>\w+):\]|(?P<first>\\.|.)(?:-(?P<last>\\.|.))?", re.DOTALL)


class _Pattern(Struct, frozen=True):
    """`of_path` tells whether it speaks of the whole relative path or of the entry's name."""

    regex: re.Pattern[str]
    brings_back: bool
    of_folders: bool
    of_path: bool


class Patterns(Struct, frozen=True):
    """All patterns of one list; the last one that fits decides."""

    patterns: tuple[_Pattern, ...] = ()

    def hides(self, relative: str, *, is_folder: bool) -> bool | None:
        """True if the entry is hidden, False if it is brought back, None if nothing is said of it."""
        name = relative.rpartition("/")[2]
        for pattern in reversed(self.patterns):
            if pattern.of_folders and not is_folder:
                continue
            if pattern.regex.fullmatch(relative if pattern.of_path else name):
                return not pattern.brings_back
        return None


def compile_patterns(lines: Iterable[str]) -> Patterns:
    """One pattern a line; comments, blank lines and what cannot match anything are left out."""
    return Patterns(tuple(pattern for line in lines for pattern in _compile(line)))


def _compile(line: str) -> Iterator[_Pattern]:
    if line.startswith("#"):
        return
    brings_back = line.startswith("!")
    text = _without_trailing_blanks(line[1:] if brings_back else line)
    of_folders = text.endswith("/")
    text = text.removesuffix("/")
    of_path = "/" in text
    segments = text.removeprefix("/").split("/") if of_path else [text]
    if all(segments):
        regex = _path_regex(segments) if of_path else _segment_regex(text)
        if regex is not None:
            yield _Pattern(re.compile(regex), brings_back, of_folders, of_path)


def _without_trailing_blanks(text: str) -> str:
    stripped = text.rstrip(" ")
    backslashes = len(stripped) - len(stripped.rstrip("\\"))
    return stripped + " " if backslashes % 2 and len(stripped) < len(text) else stripped


def _path_regex(segments: list[str]) -> str | None:
    """`**` stands for any number of folders; what is between two of them is settled at the first place that fits."""
    chunks: list[list[str]] = [[]]
    for segment in segments:
        if segment == "**":
            chunks.append([])
            continue
        regex = _segment_regex(segment)
        if regex is None:
            return None
        chunks[-1].append(regex)
    first, *others = ["/".join(chunk) for chunk in chunks]
    if not others:
        return first
    pieces = [f"{first}/" if first else ""]
    pieces += [f"(?>(?:[^/]+/)*?{middle}/)" for middle in others[:-1] if middle]
    last = others[-1]
    return "".join(pieces) + (f"(?:[^/]+/)*{last}" if last else "(?s:.+)")


def _segment_regex(segment: str) -> str | None:
    """The regular expression of one part between slashes; None if nothing can match it."""
    chunks: list[str] = [""]
    position = 0
    while position < len(segment):
        token = _TOKEN.match(segment, position)
        if token is None:  # A bracket that is never closed, a backslash at the end.
            return None
        position = token.end()
        if token["stars"]:
            chunks.append("")
        elif token["class"] is not None:
            members = _members(token["class"])
            if members is None:
                return None
            chunks[-1] += f"(?!/)[^{members}]" if token["not"] else f"(?!/)[{members}]"
        else:
            chunks[-1] += "[^/]" if token["one"] else re.escape(token["escaped"] or token["literal"])
    first, *others = chunks
    if not others:
        return first
    middle = "".join(f"(?>[^/]*?{chunk})" for chunk in others[:-1] if chunk)
    return f"{first}{middle}[^/]*{others[-1]}"


def _members(text: str) -> str | None:
    """The inside of a bracket as Python spells it; None if it holds an unknown class."""
    members: list[str] = []
    for found in _MEMBER.finditer(text):
        if found["name"]:
            if found["name"] not in _CLASSES:
                return None
            members.append(_CLASSES[found["name"]])
            continue
        first = found["first"][-1]
        last = max(first, found["last"][-1]) if found["last"] else first  # To git, `[b-a]` is a b.
        members.append(f"{re.escape(first)}-{re.escape(last)}")
    return "".join(members)
