"""Edits that change how code looks and where it stands, and leave what it does alone."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from hypothesis import strategies as st

Files = Mapping[str, str]
Edit = Callable[[Files], Files]

# Names that nothing in the tree of `tree.py` is found at, or in.
NEIGHBOURS = ("greet", "shorten", "describe", "numbers", "first", "last", "answer", "options", "parser")
MODULES = ("client", "costs", "auth")
COMMENTS = ("# A remark.", "# TODO: say (more) about 'this', \"that\" and #4.")


@dataclass(frozen=True, slots=True)
class Reformat:
    """What a formatter does with a taste of its own."""

    width: int
    quotes: str
    indent: str

    def __call__(self, files: Files) -> Files:
        return {path: self._format(text) if path.endswith(".py") else text for path, text in files.items()}

    def _format(self, text: str) -> str:
        taste = [f"line-length = {self.width}", f"format.quote-style = '{self.quotes}'"]
        taste += [f"format.indent-style = '{self.indent}'", "format.skip-magic-trailing-comma = true"]
        settings = [word for setting in taste for word in ("--config", setting)]
        command = [sys.executable, "-m", "ruff", "format", "--isolated", "--quiet", *settings, "-"]
        return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


@dataclass(frozen=True, slots=True)
class InsertLines:
    """Comments (or blank lines) before statements; `seed` says where and which."""

    count: int
    seed: int
    lines: Sequence[str] = ("", *COMMENTS)

    def __call__(self, files: Files) -> Files:
        random = Random(self.seed)
        changed = dict(files)
        for _ in range(self.count):
            path = random.choice(sorted(path for path in changed if path.endswith(".py") and changed[path]))
            changed[path] = _insert(changed[path], self.lines, random)
        return changed


@dataclass(frozen=True, slots=True)
class MoveFunctions:
    """The functions of each module, and the methods of each class, in another order."""

    seed: int

    def __call__(self, files: Files) -> Files:
        random = Random(self.seed)
        return {path: _shuffle(text, random) if path.endswith(".py") else text for path, text in files.items()}


@dataclass(frozen=True, slots=True)
class RenameFile:
    """A module gets another name, which begins with `prefix`, and those that import it know."""

    name: str
    prefix: str

    def __call__(self, files: Files) -> Files:
        new = f"{self.prefix}_{self.name}"
        word = re.compile(rf"\b(service import(?: \w+,)* |service\.|, ){self.name}\b(?!=)")
        renamed = {re.sub(rf"/{self.name}\.py$", f"/{new}.py", path): text for path, text in files.items()}
        uses = re.compile(rf"(?<![\w.\"]){self.name}\.(?=\w+\()") if self.name != "client" else re.compile(r"(?!)")
        return {path: uses.sub(f"{new}.", word.sub(rf"\g<1>{new}", text)) for path, text in renamed.items()}


@dataclass(frozen=True, slots=True)
class RenameNeighbour:
    """A function or a variable that stands elsewhere gets another name."""

    name: str

    def __call__(self, files: Files) -> Files:
        word = re.compile(rf"(?<![\"/]){self.name}\b(?!\")")
        return {path: word.sub(f"{self.name}_renamed", text) for path, text in files.items()}


def edits() -> st.SearchStrategy[list[Edit]]:
    """Some edits, one after the other."""
    seeds = st.integers(min_value=0, max_value=1 << 16)
    one: st.SearchStrategy[Edit] = st.one_of(
        st.builds(
            Reformat,
            st.sampled_from([20, 40, 60, 88, 120, 200]),
            st.sampled_from(["single", "double"]),
            st.sampled_from(["space", "tab"]),
        ),
        st.builds(InsertLines, st.integers(min_value=1, max_value=20), seeds),
        st.builds(MoveFunctions, seeds),
        st.builds(RenameFile, st.sampled_from(MODULES), st.sampled_from(["a", "vendor", "zz"])),
        st.builds(RenameNeighbour, st.sampled_from(NEIGHBOURS)),
    )
    return st.lists(one, min_size=1, max_size=4)


def edited(files: Files, each: Sequence[Edit]) -> Files:
    """The tree after all edits."""
    for edit in each:
        files = edit(files)
    return files


def _insert(text: str, lines: Sequence[str], random: Random) -> str:
    """One more line, before a line that begins a statement."""
    starts = sorted({_first_line(node) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.stmt)})
    rows = text.split("\n")
    number = random.choice(starts) - 1
    indent = rows[number][: len(rows[number]) - len(rows[number].lstrip())]
    line = random.choice(lines)
    return "\n".join([*rows[:number], f"{indent}{line}" if line else "", *rows[number:]])


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = []
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        decorators = node.decorator_list
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _shuffle(text: str, random: Random) -> str:
    """Outer functions change places with each other, then those of each class."""
    classes = [node.name for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    for name in [None, *classes]:
        tree = ast.parse(text)
        body = tree.body if name is None else _body_of(tree, name)
        text = _permute(
            text, [node for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)], random
        )
    return text


def _body_of(tree: ast.Module, name: str) -> list[ast.stmt]:
    return next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)


def _permute(text: str, functions: Sequence[ast.FunctionDef | ast.AsyncFunctionDef], random: Random) -> str:
    lines = text.split("\n")
    spans = [(_first_line(node) - 1, node.end_lineno or node.lineno) for node in functions]
    bodies = [lines[first:last] for first, last in spans]
    random.shuffle(bodies)
    for (first, last), body in reversed(list(zip(spans, bodies, strict=True))):
        lines[first:last] = body
    return "\n".join(lines)
