"""The door of lowering: a module's text in, its facts out."""

from __future__ import annotations

import re
from functools import partial

import libcst as cst
from msgspec.structs import replace

from auditor.deep_stack import with_deep_stack
from auditor.facts.definitions import CellMap, Comment, Module, Omission
from auditor.facts.statements import Block
from auditor.lowering.abridging import abridge
from auditor.lowering.context import Context
from auditor.lowering.nesting import measure
from auditor.lowering.positions import Positions
from auditor.lowering.recovery import without_errors
from auditor.lowering.statements import lower_block

# Each operator of a chain (`a + b + …`) is one level of the tree: from here on the parser gets a deep stack of its own.
CHAIN_LIMIT = 150
# A chain of `elif` nests as deep as it is long.
ELIF_LIMIT = 60
# Frames of Python that it may take: finding the places of a tree takes five for each level.
FRAMES = 100_000
STACK_SIZE = 512 * 1024 * 1024

_COMMENT = re.compile(r"#.*")
_ERROR_AT = re.compile(r"\berror at (\d+):\d+")
# What Python 3 cannot read: `print "…"`, `except Error, error:`, `exec "…"`, `raise Error, "…"`.
_PYTHON_2 = re.compile(
    r"""^[ \t]*(?:(?:print|exec)[ \t]+[\w"'%]|except[ \t]+[\w.]+[ \t]*,[ \t]*\w+[ \t]*:|raise[ \t]+[\w.]+[ \t]*,)""",
    re.MULTILINE,
)
_ELIF = re.compile(r"^[ \t]*elif\b", re.MULTILINE)
_MARKER = re.compile(r"procore-auditor\s*:", re.IGNORECASE)


class LoweringError(Exception):
    """Why one file could not be understood; `line` where the parser knows it."""

    def __init__(self, message: str, line: int | None = None, *, is_syntax: bool = False) -> None:
        super().__init__(message)
        self.line = line
        self.is_syntax = is_syntax


class CostlyError(Exception):
    """Parsing this file may take so much that the process should be one that can be lost."""


def lower_module(
    text: str, *, path: str, name: str, is_package: bool, cells: CellMap | None = None, is_guarded: bool = True
) -> Module:
    """Lower one module. Raises `LoweringError` for what is not Python (any version LibCST reads).

    Of a file with syntax errors, the definitions around them are left out, as omissions. Raises `CostlyError` for what
    might end a process that is not guarded.
    """
    try:
        return _lower(text, path=path, name=name, is_package=is_package, cells=cells, is_guarded=is_guarded)
    except LoweringError as error:
        recovered = without_errors(text) if error.is_syntax else None
        if recovered is None:
            raise
        module = _lower(recovered.text, path=path, name=name, is_package=is_package, cells=cells, is_guarded=is_guarded)
        reason = f"{error}; skipped the definition around it"
        skipped = (Omission(line, reason, is_grave=True, is_error=True) for line in recovered.errors)
        return replace(module, omissions=(*skipped, *module.omissions))


def _lower(text: str, *, path: str, name: str, is_package: bool, cells: CellMap | None, is_guarded: bool) -> Module:
    abridged = abridge(text)
    nesting = measure(abridged.text)
    if nesting.too_deep_at is not None:
        raise LoweringError("nested too deeply to be analysed", nesting.too_deep_at)
    is_deep = abridged.depth > CHAIN_LIMIT or len(_ELIF.findall(text)) > ELIF_LIMIT
    if not is_guarded and (is_deep or nesting.is_costly):
        raise CostlyError
    try:
        parse = partial(_parse, abridged.text)
        body, context = with_deep_stack(parse, size=STACK_SIZE, frames=FRAMES) if is_deep else parse()
    except cst.ParserSyntaxError as error:
        raise LoweringError(f"syntax error{_remark(text)}", _line(error, text), is_syntax=True) from error
    except RecursionError as error:
        raise LoweringError("nested too deeply to be analysed") from error
    except cst.CSTValidationError as error:  # What Python refuses, too, but only after parsing it.
        raise LoweringError("syntax error") from error
    for remark in _COMMENT.findall(text):
        context.note_prose(remark)
    return Module(
        path,
        name,
        is_package,
        body,
        _comments(text),
        cells,
        frozenset(context.words),
        "\n".join(context.prose),
        (*abridged.omissions, *context.omissions),
    )


def _parse(text: str) -> tuple[Block, Context]:
    tree = cst.parse_module(text)
    context = Context(Positions(tree, text))
    body = lower_block(tree, context)
    return body, context


def _remark(text: str) -> str:
    """What a person can make of it. Which tokens the parser would have taken, and in which column, helps nobody."""
    return ": this looks like Python 2" if _PYTHON_2.search(text) else ""


def _line(error: cst.ParserSyntaxError, text: str) -> int:
    """The line that the sentence names; `raw_line` of the native parser is mostly one behind it."""
    named = _ERROR_AT.search(error.message)
    return min(int(named[1]) if named else error.raw_line, text.count("\n") + 1)


def _comments(text: str) -> tuple[Comment, ...]:
    """Comments that speak to this tool, or look like it."""
    if not _MARKER.search(text):
        return ()
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if _MARKER.search(line) and (match := _COMMENT.search(line)):
            found.append(Comment(number, match.group()))
    return tuple(found)
