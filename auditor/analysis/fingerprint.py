"""The identity of a finding: stays when lines move, code is reformatted, neighbours or files are renamed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from auditor.masking import mask

# Enough to tell statements apart, few enough that a long call may grow an argument at its end.
TOKENS = 40
# 80 bits: no collision by chance in any tree.
DIGITS = 20

_TOKEN = re.compile(r"\#[^\n]*|[rbufRBUF]{0,2}(\"{3}|'{3}|\"|')(?P<text>(?:\\.|(?!\1).)*)\1|\w+|[^\w\s]", re.DOTALL)
_MASKED = re.compile(r"\*{3,}")
_CLOSING = frozenset(")]}")


def identify(
    rule: str, *, text: str, enclosing: str, message: str = "", fields: Mapping[str, str] | None = None
) -> str:
    """What a finding is recognized by, without the number that tells equal ones apart.

    The path is no part of it. Credentials are masked first: a rotated secret is the same finding, and no guess at
    a secret can be tried against a baseline.
    """
    parts = [rule, enclosing, " ".join(normalise(text)), message]
    parts += [f"{key}={mask(value)}" for key, value in sorted((fields or {}).items())]
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


def normalise(text: str) -> tuple[str, ...]:
    """Tokens without white space, comments, kinds of quotes, trailing commas and outer parentheses."""
    tokens = list(_drop_trailing_commas(_tokens(_MASKED.sub("***", mask(text)))))
    while len(tokens) > 1 and tokens[0] == "(" and tokens[-1] == ")":
        tokens = tokens[1:-1]
    return tuple(tokens[:TOKENS])


def _tokens(text: str) -> Iterable[str]:
    for found in _TOKEN.finditer(text):
        if found["text"] is not None:
            yield f'"{found["text"]}"'
        elif not found.group().startswith("#"):
            yield found.group()


def _drop_trailing_commas(tokens: Iterable[str]) -> Iterable[str]:
    held = False
    for token in tokens:
        if held and token not in _CLOSING:
            yield ","
        held = token == ","
        if not held:
            yield token
