"""Reading one file into its index: one parse by `ast`, one walk over each unit."""

from __future__ import annotations

import ast
import re
import warnings
from collections import Counter
from collections.abc import Iterator

from auditor.index.mentions import Mentions, chain_of, imported
from auditor.index.newer_syntax import without_newer_syntax
from auditor.index.records import FileIndex, Imported, Kind, Unit

_Definition = ast.FunctionDef | ast.AsyncFunctionDef
_Blocks = ast.If | ast.Try | ast.TryStar | ast.With | ast.AsyncWith | ast.For | ast.AsyncFor | ast.While
# First line, line of the name, last line, and that on which the body begins.
_Lines = tuple[int, int, int, int]
# A byte order mark is no part of the text for a parser.
_MARK = "\ufeff"
_DOTTED = re.compile(r"[A-Za-z_]\w*(?:[.:][A-Za-z_]\w*)+")


# Characters of a text, and of one line: larger ones are data or an attack, and their trees take a hundred times more.
TEXT_LIMIT = 1_500_000
LINE_LIMIT = 20_000


def index_text(text: str) -> FileIndex | None:
    """The index of a module; None if the running Python cannot parse it, or it would cost too much."""
    lines = text.split("\n")
    if len(text) > TEXT_LIMIT or max(map(len, lines)) > LINE_LIMIT:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Of invalid escapes and the like, which are the author's affair.
            tree = _parsed(text.removeprefix(_MARK))
        reader = _Reader(lines)
        reader.block(tree.body, "", "")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return FileIndex(imports=tuple(reader.imports), units=tuple(sorted(reader.units, key=lambda unit: unit.first)))


def _parsed(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError:
        older = without_newer_syntax(text)
        if older == text:
            raise
        return ast.parse(older)


class _Reader:
    """Collects the units of a module, and the imports outside of functions."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.units: list[Unit] = []
        self.imports: list[Imported] = []
        self._ordinals: Counter[str] = Counter()

    def block(self, body: list[ast.stmt], owner: str, prefix: str) -> None:
        """The statements of a module or class; blocks inside are taken apart, so that definitions in them count."""
        for node in body:
            match node:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    self._function(node, owner, prefix)
                case ast.ClassDef():
                    self._class(node, owner, prefix)
                case ast.Import() | ast.ImportFrom():
                    self.imports.extend(imported(node))
                case _ if isinstance(node, _Blocks) and _defines(node):
                    self._head(node, owner, prefix)
                    for inner in _blocks(node):
                        self.block(inner, owner, prefix)
                case _:
                    self._add(Kind.STATEMENT, node, "", owner, prefix, (node.lineno, node.lineno, _end(node), 0))

    def _head(self, node: ast.stmt, owner: str, prefix: str) -> None:
        """A compound statement whose blocks are units of their own: what decides stands on its first line."""
        mentions = Mentions()
        for inner in ast.iter_child_nodes(node):
            if not isinstance(inner, ast.stmt | ast.ExceptHandler):
                mentions.read(inner)
        self._make(Kind.STATEMENT, "", owner, prefix, (node.lineno, node.lineno, node.lineno, 0), mentions)

    def _function(self, node: _Definition, owner: str, prefix: str) -> None:
        lines = (_first(node), node.lineno, _end(node), self._body(node))
        self._add(Kind.FUNCTION, node, node.name, owner, prefix, lines)

    def _body(self, node: _Definition) -> int:
        inner = node.body[0]
        line = _first(inner) if isinstance(inner, _Definition | ast.ClassDef) else inner.lineno
        return line if line > node.lineno and self._lines[line - 1][: inner.col_offset].isspace() else 0

    def _class(self, node: ast.ClassDef, owner: str, prefix: str) -> None:
        mentions = Mentions()
        for part in (*node.decorator_list, *node.bases, *node.keywords):
            mentions.read(part)
        bases = tuple(chain for base in node.bases if (chain := chain_of(_plain(base))))
        mentions.decorated(node.decorator_list, node.name)
        self._make(Kind.CLASS, node.name, owner, prefix, (_first(node), node.lineno, _end(node), 0), mentions, bases)
        qualname = f"{prefix}{node.name}"
        self.block(node.body, qualname, f"{qualname}.")

    def _add(self, kind: Kind, node: ast.stmt, name: str, owner: str, prefix: str, lines: _Lines) -> None:
        mentions = Mentions()
        mentions.read(node)
        if isinstance(node, _Definition):
            mentions.decorated(node.decorator_list, name)
            arguments = node.args
            every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
            mentions.params = tuple(each.arg for each in every)
        if not owner:
            self.imports.extend(mentions.imports if kind is Kind.STATEMENT else ())
        self._make(kind, name, owner, prefix, lines, mentions)

    def _make(
        self,
        kind: Kind,
        name: str,
        owner: str,
        prefix: str,
        lines: _Lines,
        mentions: Mentions,
        bases: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        qualname = f"{prefix}{name}" if name else prefix.removesuffix(".")
        ordinal = self._ordinals[qualname]
        self._ordinals[qualname] += 1
        binds = {name} if name else mentions.bound
        self.units.append(
            Unit(
                kind=kind, name=name, qualname=qualname, ordinal=ordinal, owner=owner, first=lines[0], line=lines[1],
                last=lines[2], body=lines[3],
                binds=tuple(sorted(binds | mentions.global_names)), params=mentions.params,
                chains=tuple(sorted(mentions.chains)), attributes=tuple(sorted(mentions.attributes)),
                fields=tuple(sorted(mentions.fields)), kept=tuple(sorted(mentions.kept)),
                changes=tuple(sorted(mentions.changes)),
                calls=tuple(sorted(mentions.calls)),
                handed=tuple(sorted(mentions.handed)), paths=tuple(sorted(mentions.paths)),
                decorators=tuple(mentions.decorators), bases=bases,
                made_by=mentions.made_by, texts=tuple(sorted(t for t in mentions.texts if _DOTTED.fullmatch(t))),
                tables=tuple(sorted(mentions.tables)),
                imports=tuple(mentions.imports), asks_by_name=mentions.asks_by_name,
            )
        )  # fmt: skip


def _defines(node: ast.stmt) -> bool:
    return any(isinstance(inner, _Definition | ast.ClassDef) for inner in ast.walk(node))


def _blocks(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    for name in ("body", "orelse", "finalbody"):
        yield getattr(node, name, [])
    for handler in getattr(node, "handlers", []):
        yield handler.body


def _plain(base: ast.expr) -> ast.expr:
    """`Base[int]` inherits from `Base`."""
    return base.value if isinstance(base, ast.Subscript) else base


def _first(node: _Definition | ast.ClassDef) -> int:
    return min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])


def _end(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno
