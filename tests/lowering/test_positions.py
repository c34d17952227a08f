"""Places are counted by the auditor itself; LibCST's own provider is the reference."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import libcst as cst
import pytest
from libcst.metadata import PositionProvider

from auditor.facts.span import Span
from auditor.lowering import lower_module
from auditor.lowering.positions import Positions

TESTS = Path(__file__).parents[1]
LIBRARY = Path(sysconfig.get_path("stdlib"))
# Between them they hold nearly every kind of statement and expression, and odd ways to lay them out.
MODULES = (
    "ast.py",
    "asyncio/base_events.py",
    "dataclasses.py",
    "inspect.py",
    "tokenize.py",
)
WRITTEN = {
    "line ends of another system": "a = (1,\r\n     f(x))\r\nif a:\r\n    b = a\r\n",
    "old line ends": "a = 1\rb = f(a)\r",
    "a mark at the beginning": "\ufeffa = f(1)\n",
    "no line end at the end": "def f():\n    return g(1)",
    "a continued line": "a = 1 + \\\n    f(2)\nassert a, \\\n    'b'\n",
    "several statements in a line": "a = 1; b = f(a);\nif a: b = 2; c = 3\n",
    "tabs and comments": "class A:  # one\n\t# two\n\n\tdef f(self, *, a: int = 1) -> int:\n\t\treturn (  # three\n"
    "\t\t\ta\n\t\t)\n",
    "parameters": "def f(a, b=1, /, c: int = 2, *d, e, f=3, **g): pass\ndef h(*, a): pass\n"
    "async def i(): await j()\nlambda a, *b: a\n",
    "decorators": "@a\n# between\n@b(1)\nclass A(B, metaclass=C):\n    x: int\n    y: int = 1\n",
    "formatted texts": 'a = f"{b!r:>{c}} {{d}} {e=}" "f" rf\'{g}\'\n',
    "slices": "a[1:2, ::3, *b] = c[:]\ndel d[0], e\n",
    "comprehensions": "{a: b for a, b in c if a if b for d in e}\n[await f async for f in g]\n{*h, 1}\n"
    "{**i, 'j': 1}\n",
    "operators": "a = not b is not c not in d <= ~e ** -f // g @ h\nif (a := b): a >>= 1; a **= 2; a |= 3\n",
    "choices": "if a:\n    b()\nelif c:\n    d()\n# before\nelif e: f()\nelse:\n    g()\n# after\n",
    "handlers": "try:\n    a()\nexcept (B, C) as d:\n    raise E from d\nexcept F:\n    pass\nelse:\n"
    "    g()\nfinally:\n    h()\n",
    "groups of errors": "try:\n    a()\nexcept* B:\n    if c: d()\n",
    "an attempt that ends in a choice": "try:\n    a()\nfinally:\n    match b:\n"
    "        case 1:\n            c(); d()\ne()\n",
    "loops": "for a, in b:\n    continue\nelse:\n    c()\nwhile d: break\nasync def e():\n"
    "    async for f in g: yield f\n    yield from h\n",
    "contexts": "with (a as b, c): d()\nwith e, f as g:\n    h()\nasync def i():\n    async with j: pass\n",
    "imports": "from .a import (b as c,\n  d,)\nfrom .. import *\nimport e.f as g, h\n",
    "patterns": "match a, b:\n    case [1, *_] | {'k': c, **d} if f(c):\n        g(c)\n"
    "    case E(1, x=(2 | 3) as y):\n        h(y)\n    case -1 | None: i()\n",
    "types": "def f[T: int, *U, **V](a: T) -> T: return g(a)\nclass A[T](B): pass\ntype C[T] = list[T]\nd = f(1)\n",
    "scopes": "def f():\n    global a, b\n    def g():\n        nonlocal c\n        return ...\n",
    "empty": "",
    "comments alone": "# a\n\n# b",
}  # fmt: skip


class _Reference(Positions):
    """The same questions, answered by LibCST."""

    __slots__ = ("_ranges",)

    def __init__(self, tree: cst.Module, text: str) -> None:
        del text
        self._ranges = cst.MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)

    def span(self, node: cst.CSTNode) -> Span:
        place = self._ranges[node]
        return Span(place.start.line, place.start.column + 1, place.end.line, place.end.column + 1)


def _facts(text: str) -> str:
    return repr(lower_module(text, path="a.py", name="a", is_package=False))


def _reference(text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    with monkeypatch.context() as patch:
        patch.setattr("auditor.lowering.module.Positions", _Reference)
        return _facts(text)


@pytest.mark.parametrize("name", WRITTEN)
def test_places_are_those_of_libcst_however_a_text_is_laid_out(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _facts(WRITTEN[name]) == _reference(WRITTEN[name], monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("module", [module for module in MODULES if (LIBRARY / module).is_file()])
def test_places_in_the_standard_library_are_those_of_libcst(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (LIBRARY / module).read_text("utf-8")

    assert _facts(text) == _reference(text, monkeypatch)


def test_places_in_the_cases_are_those_of_libcst(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = sorted((TESTS / "cases" / "dataflow").rglob("*.py"))
    texts = [path.read_text("utf-8") for path in paths]

    assert texts
    assert [_facts(text) for text in texts] == [_reference(text, monkeypatch) for text in texts]
