"""Access paths: where a value is found beside a call, such as `Argument[1,headers]` or `Argument[0].Element[url]`."""

from __future__ import annotations

import re

from msgspec import Struct

ARGUMENT = "Argument"
ATTRIBUTE = "Attribute"
ELEMENT = "Element"

GRAMMAR = "`Argument[0,url]`, and after it `.Attribute[name]` or `.Element[key]`"
_STEP = re.compile(r"([A-Za-z]+)(?:\[([^\[\]]+)\])?(?:\.|$)")
_LONGEST = 200


class PathError(ValueError):
    """Says what is wrong with the text of an access path."""


class Step(Struct, frozen=True):
    """`Attribute[name]` or `Element[key]`."""

    kind: str
    name: str


class AccessPath(Struct, frozen=True):
    """`parts` are the positions (from 0, without `self`) and names an argument may be given by; `steps` lead on."""

    parts: tuple[str | int, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of an argument, in order."""
        return tuple(part for part in self.parts if isinstance(part, str))


def argument(*parts: str | int) -> AccessPath:
    """The path to an argument."""
    return AccessPath(parts)


def parse_path(text: str) -> AccessPath:
    """The access path that a text spells; `PathError` says what it should be."""
    if len(text) > _LONGEST:
        raise PathError(f"an access path has at most {_LONGEST} characters")
    found: list[tuple[str, str]] = []
    end = 0
    while end < len(text):
        match = _STEP.match(text, end)
        if match is None:
            raise PathError(f"expected {GRAMMAR}")
        found.append((match[1], match[2] or ""))
        end = match.end()
    if not found or text.endswith("."):
        raise PathError(f"expected {GRAMMAR}")
    (root, inside), *steps = found
    if root != ARGUMENT or not inside:
        raise PathError(f"expected {GRAMMAR}")
    for kind, name in steps:
        if kind not in (ATTRIBUTE, ELEMENT) or not name:
            raise PathError(f"`{kind}` leads nowhere. Expected `.Attribute[name]` or `.Element[key]`")
    return AccessPath(_parts(inside), tuple(Step(kind, name) for kind, name in steps))


def _parts(inside: str) -> tuple[str | int, ...]:
    parts = [part.strip() for part in inside.split(",")]
    for part in parts:
        if not (part.isdecimal() and part.isascii() and len(part) < 4) and not part.isidentifier():
            raise PathError(f"`{part}` is neither the name of an argument nor its position, from 0")
    return tuple(int(part) if part.isdecimal() else part for part in parts)
