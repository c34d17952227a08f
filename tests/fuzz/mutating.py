"""Programs that nobody wrote: cases whose lines and words were shuffled, repeated, dropped and replaced."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import cache

from tests.metamorphic.subjects import cases, examples

_WORD = re.compile(r"\w+|[^\w\s]|\s+")
_LITERAL = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|\b\d+\b")

# What has broken programs of this kind before, or could.
HOSTILE = (
    "0x" + "f" * 390, "1" + "0" * 399, "1e308", "-1e400", "1j", "0o777", "10**400", "''", '""', "b''",
    "f'{x!r:>{w}}'", "None", "True", "...", "()", "[]", "{}", "{1, 2}", "(yield)", "lambda: 0",
    "lambda *a, **k: (a, k)", "x[::]", "x[1:2, ...]", "*x", "'\\x00'", "'\\ud800'", "'é'", "'\\N{BULLET}'",
    "'%s' * 99", "'{}'.format", "'%' % ()", "'%(a)s' % {}", "x if y else z", "timedelta(days=10**18)",
    "timedelta(**x)", "[*x, *x]", "{**x, **x}", "(x := x)", "not not x", "- - 1", "await x", "requests.get",
    "https://api.procore.com/rest/v1.0/\x1b[31m", "__import__('os')", "super().__init__", "cls", "self", "-1 % 0",
    "1 / 0", "2 ** 2 ** 9", "1 << 99", "'a' + 1", "x @ y", "x.y.z.w", "print", "…",
)  # fmt: skip
STATEMENTS = (
    "global x", "nonlocal x", "del x", "x = x + x", "x += x", "x.append(x)", "x[x] = x", "return", "yield x", "break",
    "continue", "pass", "raise", "import x.y as z", "from . import x", "from .. import *", "class X(X): pass",
    "def f(*, a=f): return f(a)", "x, *y = y, *x", "with x as (y, z): pass", "async def g(): await g()",
    "@x\ndef x(x): x(x)", "for x in x: x = x", "while x: x = not x", "try: x\nexcept* x: pass",
    "match x:\n    case {**x}: pass", "assert x, x", "x: x = x", "type X = X", "lambda: (yield)", "x = y = z = {}",
    "x |= x", "x = [x for x in x if x]",
)  # fmt: skip


@cache
def sources() -> tuple[str, ...]:
    """The modules of all cases and examples."""
    subjects = (*cases(), *examples())
    return tuple(text for one in subjects for path, text in one.project.items() if path.endswith(".py"))


def mutated(seed: int) -> str:
    """One program; the same one for the same number."""
    dice = random.Random(seed)
    text = dice.choice(sources())
    for _ in range(dice.randint(1, 8)):
        text = dice.choice(_MUTATIONS)(text, dice)
    return text[:60_000]


def _lines(change: Callable[[list[str], random.Random], Sequence[str]]) -> Callable[[str, random.Random], str]:
    return lambda text, dice: "\n".join(change(text.split("\n"), dice))


def _shuffled(lines: list[str], dice: random.Random) -> list[str]:
    first, second = sorted((dice.randrange(len(lines)), dice.randrange(len(lines))))
    lines[first], lines[second] = lines[second], lines[first]
    return lines


def _dropped(lines: list[str], dice: random.Random) -> list[str]:
    start = dice.randrange(len(lines))
    return lines[:start] + lines[start + dice.randint(1, 4) :]


def _repeated(lines: list[str], dice: random.Random) -> list[str]:
    start = dice.randrange(len(lines))
    part = lines[start : start + dice.randint(1, 4)]
    return lines[:start] + part * dice.choice((2, 3, 40)) + lines[start:]


def _inserted(lines: list[str], dice: random.Random) -> list[str]:
    at = dice.randrange(len(lines))
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    return [*lines[:at], *(indent + line for line in dice.choice(STATEMENTS).split("\n")), *lines[at:]]


def _joined(lines: list[str], dice: random.Random) -> list[str]:
    other = dice.choice(sources()).split("\n")
    start = dice.randrange(len(other))
    at = dice.randrange(len(lines))
    return lines[:at] + other[start : start + dice.randint(1, 30)] + lines[at:]


def _renamed(text: str, dice: random.Random) -> str:
    """Two names become one."""
    names = sorted(set(re.findall(r"\b[A-Za-z_]\w{2,}\b", text)))
    return re.sub(rf"\b{dice.choice(names)}\b", dice.choice(names), text) if names else text


def _spliced(text: str, dice: random.Random) -> str:
    words = _WORD.findall(text)
    if words:
        words[dice.randrange(len(words))] = dice.choice(words)
    return "".join(words)


def _poisoned(text: str, dice: random.Random) -> str:
    """A literal becomes something that it should not be."""
    places = list(_LITERAL.finditer(text))
    if not places:
        return text
    place = dice.choice(places)
    return f"{text[: place.start()]}{dice.choice(HOSTILE)}{text[place.end() :]}"


_MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _lines(_shuffled), _lines(_dropped), _lines(_repeated), _lines(_inserted), _lines(_joined), _renamed, _spliced,
    _poisoned, _poisoned,
)  # fmt: skip
