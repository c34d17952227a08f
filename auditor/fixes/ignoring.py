"""Where an ignore comment can stand, and the smallest edit that puts it there or takes it away."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from auditor.fixes.sources import Source, parse
from auditor.model.fix import Edit
from auditor.sources.ignore_comments import MARKER, Directive, read_directive

# Behind code that would become longer than this, the comment stands on a line of its own above.
LINE_LIMIT = 120
# Whoever reads the diff should stumble over it.
REASON = "TODO: say why"


class Offer(Protocol):
    """What shall be ignored, and until when (None: for good); `day` is the day of the audit."""

    @property
    def code(self) -> str: ...

    @property
    def until(self) -> date | None: ...

    @property
    def day(self) -> date: ...


class LineEdit(Struct, frozen=True, kw_only=True):
    """Replace a stretch of one line (from 0, columns in code points) by a text."""

    line: int
    start: int
    end: int
    text: str


class _Comment(Struct, frozen=True):
    """A comment and where it begins; `alone` if there is nothing else on its line."""

    line: int
    column: int
    text: str
    alone: bool


def split_lines(text: str) -> list[str]:
    """The lines of a text as editors and Python count them; `splitlines` knows more ends of a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def ignore_at(text: str, line: int, end_line: int, offer: Offer, *, reason: str = REASON) -> LineEdit | None:
    """The edit that ignores a finding on these lines (from 0); None where no comment can stand.

    An ignore that already covers the line is extended. Every edit is tried first: it must change nothing but comments.
    """
    lines = split_lines(text)
    tree = _dump(lines)
    if tree is None or not 0 <= line < len(lines):
        return None
    edits = (*_extensions(lines, line, offer), *_additions(lines, line, min(end_line, len(lines) - 1), offer, reason))
    return next((edit for edit in edits if _dump(_applied(lines, edit)) == tree), None)


def as_edit(source: Source, made: LineEdit) -> Edit:
    """The edit of a line as one of the file; where the last line of a cell or file goes, the end above it goes, too."""
    line = source.line_offset(made.line)
    start, end, last = line + made.start, line + made.end, source.last_of_cell(line)
    if end > last:
        end = last
        start -= made.start == 0 and start > source.first_of_cell(line)
    return Edit(location=source.location(start, end), text=made.text)


def remove_at(text: str, line: int, is_gone: Callable[[str], bool] | None = None) -> LineEdit | None:
    """The edit that takes away the ignore on this line (from 0), or those of its codes that are gone.

    Where it is not known which are, only an ignore for a single rule is taken away.
    """
    lines = split_lines(text)
    comment = _comments(lines).get(line)
    marked = MARKER.search(comment.text) if comment else None
    said = read_directive(marked["rest"]) if marked else None
    if comment is None or marked is None or said is None or (is_gone is None and len(said.codes) != 1):
        return None
    start = comment.column + comment.text.rfind("#", 0, marked.start())
    if left := tuple(code for code in said.codes if is_gone is not None and not is_gone(code)):
        end = comment.column + len(comment.text)
        return LineEdit(line=line, start=start, end=end, text=replace(said, codes=left).write())
    before = lines[line][:start].rstrip()
    if before:
        return LineEdit(line=line, start=len(before), end=len(lines[line]), text="")
    return LineEdit(line=line, start=0, end=len(lines[line]) + 1, text="")  # With the end of the line.


def _extensions(lines: Sequence[str], line: int, offer: Offer) -> Iterator[LineEdit]:
    """Add the code to an ignore that stands on the line or in the comments above it."""
    comments = _comments(lines)
    candidates = [comments[line]] if line in comments else []
    above = line - 1
    while above in comments and comments[above].alone:
        candidates.append(comments[above])
        above -= 1
    for comment in candidates:
        marked = MARKER.search(comment.text)
        said = read_directive(marked["rest"]) if marked else None
        if marked is None or said is None:
            continue
        start = comment.column + comment.text.rfind("#", 0, marked.start())
        if (wider := _widened(said, offer)) is not None:
            yield LineEdit(line=comment.line, start=start, end=comment.column + len(comment.text), text=wider.write())


def _widened(said: Directive, offer: Offer) -> Directive | None:
    """The ignore with one code more; None if the end that this code needs would end the others, too."""
    codes = said.codes if offer.code in said.codes else (*said.codes, offer.code)
    lasts = said.end is not None and said.end >= offer.day
    if lasts or (offer.until is None and not said.until):
        until = said.until
    elif said.codes == (offer.code,):
        until = offer.until.isoformat() if offer.until else ""
    else:
        return None
    return Directive(codes=codes, until=until, reason=said.reason)


def _additions(lines: Sequence[str], line: int, end_line: int, offer: Offer, reason: str) -> Iterator[LineEdit]:
    """Behind the code, above it if that is too long, and behind its last line where a text spans several."""
    until = offer.until.isoformat() if offer.until else ""
    comment = Directive(codes=(offer.code,), until=until, reason=reason).write()
    behind = _behind(lines, line, comment)
    indent = lines[line][: len(lines[line]) - len(lines[line].lstrip())]
    if len(lines[line].rstrip()) + len(behind.text) <= LINE_LIMIT:
        yield behind
    yield LineEdit(line=line, start=0, end=0, text=f"{indent}{comment}\n")
    yield behind
    if end_line > line:
        yield _behind(lines, end_line, comment)


def _behind(lines: Sequence[str], line: int, comment: str) -> LineEdit:
    return LineEdit(line=line, start=len(lines[line].rstrip()), end=len(lines[line]), text=f"  {comment}")


def _applied(lines: Sequence[str], edit: LineEdit) -> list[str]:
    line = lines[edit.line]
    return [*lines[: edit.line], f"{line[: edit.start]}{edit.text}{line[edit.end :]}", *lines[edit.line + 1 :]]


def _comments(lines: Sequence[str]) -> Mapping[int, _Comment]:
    """All comments by their line (from 0); none where the text is no Python."""
    found: dict[int, _Comment] = {}
    try:
        for token in tokenize.generate_tokens(io.StringIO("\n".join(lines)).readline):
            if token.type == tokenize.COMMENT:
                line, column = token.start[0] - 1, token.start[1]
                found[line] = _Comment(line, column, token.string, alone=not lines[line][:column].strip())
    except (tokenize.TokenError, SyntaxError):
        return {}
    return found


def _dump(lines: Sequence[str]) -> str | None:
    """The code without its comments and places; None where the text is no Python."""
    tree = parse("\n".join(lines))
    try:
        return None if tree is None else ast.dump(tree)
    except RecursionError:
        return None
