"""Shortens a text that the parser would choke on: endless expressions, and tables of plain data.

What is left out is overwritten with blanks, so that everything else keeps its line and column, and is told.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from auditor.facts.definitions import Omission
from auditor.lowering.tokens import Kind, Token, tokens

# Shorter texts are parsed as they are, unless a chain may be in them.
LONG_TEXT = 100_000
# Rows of one table that are kept however plain they are: mappings that grow beyond 400 entries count as data.
ROWS_KEPT = 1_000
# Characters of one table whose rows hold addresses (or what may be part of one).
ADDRESSES_KEPT = 400_000
# The parser takes time with the square of the operators in a chain (2,000: a second or two). Calls and conditions count
# twice.
CHAIN_KEPT = 2_000
# Signs before one operand (`- - - x`, `not not x`): more than two say nothing, and each is one level more.
SIGNS_KEPT = 100

# What a chain may nest without being looked at more closely.
_CHAIN_NOTICED = 200
# Lines that begin a statement wherever they stand: chains do not go on through them.
_STATEMENT = re.compile(
    r"\n(?=[ \t]*(?:(?:def|class|return|raise|import|from|assert|with|try|except|async|pass|del)\b|@"
    r"|[A-Za-z_][\w.]*(?: [-+*/|&]?= |\[[^]\n]*\] = )))"
)
_OPERATOR = re.compile(r"[-+*/%|&^~.\[(<>]|\b(?:not|and|or|if|lambda|await)\b")
_TEXT_ALONE = re.compile(r"^[ \t]*[rRbBuUfF]{0,2}[\"'].*[\"'][ \t]*$", re.MULTILINE)

# Line ends stay where they are; outside brackets they must not end the statement.
_WRITTEN = re.compile(r"\\(?!\r?\n)|[^\\\r\n]")
_LINE_END = re.compile(r" (?=\r?\n)")
_FIELD = re.compile(r"\{[^{}]*\}")

_JOINING = frozenset({"and", "or", "if", "not", "lambda", "await"})
_SIGNS = frozenset({"-", "+", "~", "not", "await"})
_ENDS_CUT = frozenset({"for", "async", "else"})
_OPERANDS = frozenset({Kind.NAME, Kind.NUMBER, Kind.STRING, Kind.FORMATTED, Kind.CONSTANT, Kind.CLOSING})
_PLAIN = frozenset({Kind.NUMBER, Kind.CONSTANT, Kind.COMMA, Kind.BREAK, Kind.NEWLINE, Kind.CLOSING})


class Abridged(Struct, frozen=True):
    """`depth` is the most operators that nest in one expression."""

    text: str
    depth: int
    omissions: tuple[Omission, ...]


def abridge(text: str) -> Abridged:
    """The text with what is too long blanked; most texts come back as they are, without being looked at closely."""
    if len(text) < LONG_TEXT and _may_nest(text) <= _CHAIN_NOTICED:
        return Abridged(text, 0, ())
    scan = _Scan(text)
    for token in tokens(text):
        scan.take(token)
    return Abridged(scan.blanked(), scan.depth, scan.omissions())


def _may_nest(text: str) -> int:
    """An upper bound that costs little: operators between two statements, or strings alone in their lines."""
    pieces = (piece for piece in _STATEMENT.split(text) if len(piece) > _CHAIN_NOTICED)
    return max(max((len(_OPERATOR.findall(piece)) for piece in pieces), default=0), len(_TEXT_ALONE.findall(text)))


class _Level(Struct):
    """What is inside one pair of brackets: the chain that is being read, and the row of a display."""

    start: int
    is_display: bool
    chain: int = 0
    cut: int | None = None
    inner: int = 0
    rows: int = 0
    row_start: int = 0
    is_literal: bool = True
    has_address: bool = False
    was_literal: bool = True
    had_address: bool = False
    omitted: list[tuple[int, int]] = field(default_factory=list)
    lost_addresses: int = 0


class _Scan:
    """One reading of a text."""

    def __init__(self, text: str) -> None:
        self.depth = 0
        self._text = text
        self._levels = [_Level(0, is_display=False)]
        self._nested = 0
        self._signs = 0
        self._before: Token | None = None
        self._cuts: list[tuple[int, int]] = []
        self._bare: set[int] = set()
        self._tables: list[tuple[int, int]] = []
        self._told: list[tuple[int, str, bool]] = []

    def take(self, token: Token) -> None:
        level = self._levels[-1]
        after_operand = self._before is not None and self._before.kind in _OPERANDS
        self._signs = 0 if after_operand or token.text not in _SIGNS else self._signs + 1
        if self._signs > SIGNS_KEPT:
            self._leave_out_sign(token)
            return
        match token.kind:
            case Kind.OPENING:
                self._open(token, after_operand=after_operand)
            case Kind.CLOSING:
                self._close(token)
            case Kind.COMMA:
                self._end_chain(level, token.start)
                if level.is_display:
                    self._end_row(level, token.end)
            case Kind.NEWLINE if len(self._levels) > 1:
                return
            case Kind.NEWLINE:
                self._end_chain(level, token.start)
            case Kind.BREAK if level.inner and token.text == ":":
                level.inner -= 1
            case Kind.BREAK:
                self._end_chain(level, token.start)
            case _:
                self._take_operand(token, level, after_operand=after_operand)
        self._before = token

    def _take_operand(self, token: Token, level: _Level, *, after_operand: bool) -> None:
        kind, text = token.kind, token.text
        if kind is Kind.FORMATTED:
            inside = max((len(_OPERATOR.findall(part)) for part in _FIELD.findall(text)), default=0)
            self.depth = max(self.depth, self._nested + inside)
        if kind is Kind.STRING:
            level.has_address = level.has_address or "/" in text
        elif kind not in _PLAIN and not (kind is Kind.OPERATOR and text == "-"):
            level.is_literal = False
        joins_texts = kind in (Kind.STRING, Kind.FORMATTED) and after_operand
        if kind is Kind.OPERATOR or text in _JOINING or joins_texts:
            self._lengthen(level, token, may_end=after_operand)
        elif kind is Kind.KEYWORD and text in _ENDS_CUT and level.cut is not None:
            if text == "else" and level.inner:
                level.inner -= 1
            else:
                self._end_cut(level, token.start)

    def _lengthen(self, level: _Level, token: Token, *, may_end: bool) -> None:
        """One more operator; where there are too many, all that follows in this expression is left out."""
        weight = 2 if token.text in ("if", "(") else 1
        level.chain += weight
        self._nested += weight
        if level.cut is not None:
            level.inner += token.text in ("if", "lambda")
            return
        self.depth = max(self.depth, self._nested)
        if may_end and self._nested > CHAIN_KEPT:
            level.cut, level.inner = token.start, int(token.text == "if")

    def _leave_out_sign(self, token: Token) -> None:
        """One of so many that the operand may as well stand without it."""
        if self._signs == SIGNS_KEPT + 1:
            self._told.append((token.start, "an operand has more signs than are looked at", False))
        self._cuts.append((token.start, token.end))

    def _open(self, token: Token, *, after_operand: bool) -> None:
        level = self._levels[-1]
        if after_operand and token.text in "([":
            level.is_literal = False
            self._lengthen(level, token, may_end=True)
        self._levels.append(_Level(token.start, is_display=not after_operand, row_start=token.end))

    def _close(self, token: Token) -> None:
        if len(self._levels) == 1:
            return
        level = self._levels[-1]
        self._end_chain(level, token.start)
        self._tell_rows(level)
        self._levels.pop()
        outer = self._levels[-1]
        outer.is_literal = outer.is_literal and level.is_literal and level.was_literal
        outer.has_address = outer.has_address or level.has_address or level.had_address

    def _end_chain(self, level: _Level, position: int) -> None:
        self._nested -= level.chain
        level.chain = 0
        self._end_cut(level, position)

    def _end_cut(self, level: _Level, position: int) -> None:
        if level.cut is not None:
            self._cuts.append((level.cut, position))
            if len(self._levels) == 1:
                self._bare.add(level.cut)
            self._told.append((level.cut, "an expression is too long to be looked at to its end", True))
        level.cut, level.inner = None, 0

    def _end_row(self, level: _Level, end: int) -> None:
        """Leave out a row that only says more of what the rows before it said."""
        level.rows += 1
        too_many = level.rows > ROWS_KEPT and not level.has_address
        if level.is_literal and (too_many or end - level.start > ADDRESSES_KEPT):
            level.omitted.append((level.row_start, end))
            level.lost_addresses += level.has_address
            for found in (self._cuts, self._tables, self._told):
                while found and found[-1][0] >= level.row_start:
                    found.pop()
        level.was_literal = level.was_literal and level.is_literal
        level.had_address = level.had_address or level.has_address
        level.row_start, level.is_literal, level.has_address = end, True, False

    def _tell_rows(self, level: _Level) -> None:
        if not level.omitted:
            return
        self._tables.extend(level.omitted)
        count = len(level.omitted)
        rows = "1 row" if count == 1 else f"{count:,} rows"
        what = f"{rows} of a long table of plain data are not looked at"
        self._told.append((level.omitted[0][0], what, bool(level.lost_addresses)))

    def blanked(self) -> str:
        """The text without what was left out."""
        pieces: list[str] = []
        position = 0
        for start, end in sorted((*self._cuts, *self._tables), key=lambda cut: (cut[0], -cut[1])):
            if start >= position:
                pieces.append(self._text[position:start])
                blank = _WRITTEN.sub(" ", self._text[start:end])
                pieces.append(_LINE_END.sub("\\\\", blank) if start in self._bare else blank)
            position = max(position, end)
        return "".join((*pieces, self._text[position:])) if position else self._text

    def omissions(self) -> tuple[Omission, ...]:
        """What was left out, in order of line."""
        return tuple(
            Omission(self._text.count("\n", 0, start) + 1, what, is_grave)
            for start, what, is_grave in sorted(self._told)
        )
