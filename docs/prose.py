"""Looks for unidiomatic words in every text that people meet; fails if there are any. No network, no grammar."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/*.md", "examples/*/README.md")
TEMPLATES = ("reports/templates/**/*.j2",)
RULES = ("rules/**/*.toml",)
SCHEMAS = ("auditor/config/schema.json",)
CODE = ("auditor/**/*.py", "docs/generate.py")
# What stands on these pages is shown as it once was.
_BEFORE = re.compile(r"^## Before\n.*?(?=^## )", re.MULTILINE | re.DOTALL)
# Keys of rule files whose values people read.
_READ = re.compile(
    r"^(?:summary|why|remediation|wrong_if|how_to_test|title|text|effect|no_effect|note)[ ]=[ ]"
    r"(?:\"\"\".*?\"\"\"|[^\n]*)"
    r"|^\[messages\]\n.*?(?=\n\n)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text, the file it stands in, and the number of its first line."""

    path: str
    line: int
    text: str


def main() -> None:
    """Names every place, and what to write instead."""
    found = list(complaints(passages()))
    for complaint in found:
        print(complaint)
    if found:
        sys.exit("Rewrite these for busy engineers: short, active, in the field's words.")


def complaints(texts: Iterable[Passage]) -> Iterator[str]:
    """`path:line: "words": write …`, in the order of the files."""
    instead: dict[str, str] = tomllib.loads((ROOT / "docs" / "prose.toml").read_text(encoding="utf-8"))["instead"]
    words = sorted(instead, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for passage in texts:
        for match in pattern.finditer(passage.text):
            line = passage.line + passage.text.count("\n", 0, match.start())
            advice = instead[match.group().lower()]
            yield f'{passage.path}:{line}: "{match.group()}"' + (f": write {advice}" if advice else "")


def passages() -> Iterator[Passage]:
    """Everything that people read: pages, templates, rules, descriptions of settings, and texts in the code."""
    for path in _files((*PAGES, *TEMPLATES, *SCHEMAS)):
        text = path.read_text(encoding="utf-8")
        yield Passage(_shown(path), 1, _BEFORE.sub(lambda match: "\n" * match.group().count("\n"), text))
    for path in _files(RULES):
        text = path.read_text(encoding="utf-8")
        for match in _READ.finditer(text):
            yield Passage(_shown(path), text.count("\n", 0, match.start()) + 1, match.group())
    for path in _files(CODE):
        yield from _texts(path)


def _texts(path: Path) -> Iterator[Passage]:
    """String literals that are no docstrings."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield Passage(_shown(path), node.lineno, node.value)


def _files(patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        yield from sorted(ROOT.glob(pattern))


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    main()
