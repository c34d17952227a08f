"""A project as texts by path, and the rewriting of its Python modules one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import libcst as cst

# Bytes that are no UTF-8 survive as surrogates, so that a broken file stays as broken as it was.
_ERRORS = "surrogateescape"

Project: TypeAlias = Mapping[str, str]
ModuleRewrite: TypeAlias = Callable[[cst.Module], cst.Module]


def read_project(folder: Path) -> dict[str, str]:
    """Every file below a folder, by its path inside."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes().decode(errors=_ERRORS) for file in files}


def write_project(project: Project, folder: Path) -> None:
    for path, text in project.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode(errors=_ERRORS))


def modules(project: Project) -> dict[str, cst.Module]:
    """The trees of all modules that can be parsed, by path."""
    trees = {path: parse(text) for path, text in project.items() if path.endswith(".py")}
    return {path: tree for path, tree in trees.items() if tree is not None}


@lru_cache(maxsize=32)
def parse(text: str) -> cst.Module | None:
    """The tree of a module; None if it is none."""
    try:
        return cst.parse_module(text)
    except (cst.ParserSyntaxError, UnicodeEncodeError):
        return None


def rewrite_modules(project: Project, rewrite: ModuleRewrite) -> Project | None:
    """The project with each module rewritten by itself; None if that changes nothing."""
    rewritten = {path: rewrite(tree).code for path, tree in modules(project).items()}
    return with_changes(project, rewritten)


def with_changes(project: Project, texts: Mapping[str, str]) -> Project | None:
    """The project with some texts replaced or added; None if that changes nothing."""
    changed = {path: text for path, text in texts.items() if project.get(path) != text}
    return {**project, **changed} if changed else None


def is_mentioned_elsewhere(project: Project, path: str, name: str) -> bool:
    """Whether any other file holds this name as a word."""
    return any(other != path and is_word_of(name, text) for other, text in project.items())


def is_word_of(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def sibling(project: Project, path: str, kind: str) -> tuple[str, str]:
    """The path of a new module beside another one, and the words that import it from there."""
    folder, stem = PurePosixPath(path).parent, PurePosixPath(path).stem
    name = re.sub(r"\W|^(?=\d)", "_", f"{stem.strip('_')}_{kind}")
    is_in_package = (folder / "__init__.py").as_posix() in project
    return (folder / f"{name}.py").as_posix(), f".{name}" if is_in_package else name
