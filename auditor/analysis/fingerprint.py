"""The identity of a finding: stays when lines move, code is reformatted, neighbours or files are renamed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from keyword import iskeyword

from auditor.disclosure import HIDDEN

# Enough to tell statements apart, few enough that a long call may grow an argument at its end.
LENGTH = 200
# 80 bits: no collision by chance in any tree.
DIGITS = 20

_COMMENT_OR_STRING = re.compile(
    r"""\#[^\n]*|(?:(?<!\w)[rbuftRBUFT]{1,2})?(?P<quote>\"{3}|'{3}|\"|')(?P<text>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)""",
    re.DOTALL,
)
_TOKEN = re.compile(r"\w+|[^\w\s]")
# A formatter chooses quotes, and so whether a quote inside needs a backslash; it may also break a line with one.
_QUOTES = frozenset("\"'\\")
_CLOSING = frozenset(")]}")


def identify(rule: str, *, text: str, enclosing: str) -> str:
    """What a finding is recognized by, without the number that tells equal ones apart.

    Only the rule, the code that someone would edit and the function around it count: a path changes with the file's
    name, and a message with what others call their variables. `text` has passed the door: a rotated secret is the
    same finding, and no guess at a literal that is not shown can be tried against a baseline.
    """
    parts = (rule, enclosing, normalise(text))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def number(identities: Sequence[str]) -> tuple[str, ...]:
    """Fingerprints for identities in the order of their places: equal ones are counted up from 1."""
    seen: Counter[str] = Counter()
    fingerprints = []
    for identity in identities:
        seen[identity] += 1
        fingerprints.append(f"{identity}:{seen[identity]}")
    return tuple(fingerprints)


def identity_of(fingerprint: str) -> str:
    """The part of a fingerprint that equal findings share."""
    return fingerprint.partition(":")[0]


def normalise(text: str) -> str:
    """The beginning of some code, without all that a formatter may change.

    That is blanks, comments, quotes with their prefixes, the seams of joined strings, trailing commas, and parentheses
    that only group.
    """
    bare = _COMMENT_OR_STRING.sub(_without_quotes, text)
    tokens = (token for token in _TOKEN.findall(bare) if token not in _QUOTES)
    return "".join(_drop_groups(_drop_trailing_commas(_join_hidden(tokens))))[:LENGTH]


def _without_quotes(found: re.Match[str]) -> str:
    """What is between the quotes; nothing of a comment."""
    return found["text"] or ""


def _join_hidden(tokens: Iterable[str]) -> Iterator[str]:
    """What is not shown has no length, and no seams."""
    before = ""
    for token in tokens:
        if token != HIDDEN or before != HIDDEN:
            yield token
        before = token


def _drop_groups(tokens: Iterable[str]) -> Iterator[str]:
    """Parentheses that call or define something stay, and so do those that are not closed."""
    before = ""
    kept: list[bool] = []
    for token in tokens:
        if token == "(":
            kept.append(before in _CLOSING or (before.isidentifier() and not iskeyword(before)))
            if kept[-1]:
                yield token
        elif token != ")" or not kept or kept.pop():
            yield token.lower() if token[0].isdigit() else token
        before = token


def _drop_trailing_commas(tokens: Iterable[str]) -> Iterator[str]:
    held = False
    for token in tokens:
        if held and token not in _CLOSING:
            yield ","
        held = token == ","
        if not held:
            yield token
