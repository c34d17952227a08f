"""Which characters of a literal may be shown: URLs and paths piece by piece, others as a whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Knows = Callable[[str], bool]
Span = tuple[int, int]

# Longer literals are data; nobody reads them in an excerpt.
LONGEST = 5_000
ALL_DIGITS = 8

_ESCAPE = re.compile(r"\\(?:[nrtabfv0\\'\"/.?+*^$|()\[\]{}dwsDWSbBAZ-]|\n)")
_PLACE = re.compile(
    r"\{(?P<braced>[\w.\[\]]*)(?:![rsa])?(?::[^{}\w]{0,2}\w{0,3})?\}|%\((?P<percent>\w*)\)[sdrif]|%[A-Za-z](?!\w)"
)
# What stands between the pieces of a URL, a path, an expression or a pattern.
_SEGMENT = re.compile(r"[^\s/?&=#:;,.()\[\]<>|^$*+\"'`]+")
_PIECE = re.compile(r"\w+(?:-\w+)*")
_CHUNK = re.compile(r"\S+")
# The user and password of a URL, or a token that stands there alone.
_USER = re.compile(r"(?<=//)[^/?#\s]*@")
_SIGNS = re.compile(r"""[\w\s/:.,;?&=%{}\[\]()<>*+|"'#-]*""", re.ASCII)
_NUMBERS = re.compile(r"[\d\s*,/:.+-]*", re.ASCII)
_DURATION = re.compile(r"P?T?(?:\d{1,5}(?:ms|min|[A-Za-z])T?){1,3}", re.ASCII)
# Findings point into texts of SQL, so these are shown word by word.
_SQL = re.compile(r"\s*(?:create|alter|insert|select|update|delete|with|drop)\s", re.IGNORECASE)


def hidden(text: str, knows: Knows) -> Iterator[Span]:
    """The ranges of a literal, as written between its quotes, that may not be shown."""
    if len(text) > LONGEST:
        yield 0, len(text)
    elif not _is_plain(text) and not knows(text):
        bare = _blank(text, _ESCAPE)
        if _SQL.match(text) or ("/" in bare and len(_CHUNK.findall(text)) == 1):
            yield from segments(bare, knows)
        elif "/" in bare:
            yield from _paths(bare, knows)
        elif not _is_known(bare, knows):
            yield 0, len(text)


def segments(text: str, knows: Knows) -> Iterator[Span]:
    """The ranges that hold something else than known words: one segment of a URL, path or expression after another."""
    yield from (found.span() for found in _USER.finditer(text))
    yield from _named_places(text, knows)
    for found in _SEGMENT.finditer(_blank(text, _PLACE)):
        if any(True for _ in _unknown(found[0], knows)) or not _SIGNS.fullmatch(found[0]):
            yield found.span()


def _named_places(text: str, knows: Knows) -> Iterator[Span]:
    """Unknown names in `{name}` and `%(name)s`."""
    for found in _PLACE.finditer(text):
        group = "braced" if found["braced"] else "percent"
        yield from (
            (found.start(group) + start, found.start(group) + end) for start, end in _unknown(found[group] or "", knows)
        )


def _unknown(text: str, knows: Knows) -> Iterator[Span]:
    return (found.span() for found in _PIECE.finditer(text) if not knows(found[0]))


def _paths(text: str, knows: Knows) -> Iterator[Span]:
    """Of a sentence the paths in it, and methods before them, are shown."""
    for chunk in _CHUNK.finditer(text):
        if "/" in chunk[0]:
            yield from ((chunk.start() + start, chunk.start() + end) for start, end in segments(chunk[0], knows))
        elif not (chunk[0].isupper() and chunk[0].isalpha() and knows(chunk[0])):
            yield chunk.span()


def _is_known(text: str, knows: Knows) -> bool:
    """Whether a literal is one known name, alone or beside places to fill in (`Bearer %s`)."""
    if any(True for _ in _named_places(text, knows)):
        return False
    rest = _blank(text, _PLACE)
    words = [chunk for chunk in rest.split() if _PIECE.search(chunk)]
    return len(words) <= 1 and bool(_SIGNS.fullmatch(rest)) and not any(True for _ in _unknown(rest, knows))


def _is_plain(text: str) -> bool:
    """Whether there is nothing but signs, or short numbers: a day, an hour, a duration, a cron expression."""
    digits = sum(map(str.isdigit, text))
    return digits <= ALL_DIGITS and bool(_NUMBERS.fullmatch(text) or _DURATION.fullmatch(text))


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)
