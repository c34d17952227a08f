"""Shows source, settings, values and sentences: what is permitted as it is, all else as `…`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from auditor.disclosure.literals import Span, hidden, segments
from auditor.disclosure.scanning import Kind, Piece, scan
from auditor.disclosure.vocabulary import NUMBER_DIGITS, Vocabulary
from auditor.masking import mask, secret_spans
from auditor.printing import visible

HIDDEN = "…"
"""Stands for what is not shown; in lines of source once for each character, so that columns keep their meaning."""

# A number in code may be an id of the client's, but none that a key would hide in.
_LONGEST_NUMBER = 12
_RUN = re.compile(rf"{HIDDEN}+(?:[.\s]+{HIDDEN}+)*")
_GAP = re.compile(rf"(?<={HIDDEN}) +(?={HIDDEN})")
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_IGNORE = re.compile(
    r"#\s*[\w-]+:\s*ignore\[[A-Z]{2,4}\d{3}(?:,\s?[A-Z]{2,4}\d{3})*\](?:\s+until=\d{4}-\d{2}-\d{2}\b)?"
)
_FORMAT_WORD = re.compile(r"\w+")
_FRAGMENT = re.compile(r"`([^`]+)`")


def _no_name(_: str) -> bool:
    return False


class Door(Struct, frozen=True, kw_only=True):
    """`is_name` tells the identifiers of the audited code; `literals` opens the door for all but credentials.

    `known` are credentials found elsewhere, which only an open door would show.
    """

    vocabulary: Vocabulary
    is_name: Callable[[str], bool] = _no_name
    literals: bool = False

    def source(self, text: str, *, known: Iterable[str] = ()) -> str:
        """A text of Python, character by character."""
        if self.literals:
            return visible(mask(text, known=known))
        return visible(_blot(text, (*self._of_code(text), *secret_spans(text))))

    def settings(self, text: str, *, known: Iterable[str] = ()) -> str:
        """A settings file, character by character."""
        if self.literals:
            return visible(mask(text, known=known, settings=True))
        spans = (*segments(text, self.vocabulary.knows), *secret_spans(text, settings=True))
        return visible(_blot(text, spans))

    def value(self, text: str, *, known: Iterable[str] = ()) -> str:
        """A value or expression of the code in a message: a URL, a path, a name, a literal."""
        if self.literals:
            return visible(mask(text, known=known))
        return visible(collapse(_blot(text, segments(text, self._knows))))

    def sentence(self, text: str, *, known: Iterable[str] = ()) -> str:
        """A sentence of our own, with values of the code between backticks."""
        return _FRAGMENT.sub(lambda found: f"`{self.value(found[1], known=known)}`", text)

    def prose(self, text: str) -> str:
        """What somebody wrote to be read by people: all or nothing."""
        return visible(mask(text)) if self.literals or not text.strip() else HIDDEN

    def _knows(self, piece: str) -> bool:
        return self.vocabulary.knows(piece) or self.is_name(piece)

    def _of_code(self, text: str) -> Iterator[Span]:
        for piece in scan(text, names=False):
            yield from ((piece.start + start, piece.start + end) for start, end in self._of_piece(piece, text))

    def _of_piece(self, piece: Piece, text: str) -> Iterable[Span]:
        written = text[piece.start : piece.end]
        match piece.kind:
            case Kind.NAME:
                return ()
            case Kind.NUMBER:
                return () if len(written) <= _LONGEST_NUMBER else ((0, len(written)),)
            case Kind.LITERAL:
                return hidden(written, self.vocabulary.knows)
            case Kind.FORMAT:
                return () if _is_plain_format(written) else ((1, len(written)),)
            case Kind.COMMENT:
                directive = _IGNORE.match(written)
                return ((directive.end() if directive else 1, len(written)),)


CLOSED = Door(vocabulary=Vocabulary(tuple))
"""Knows no word, and so shows syntax, names and numbers alone."""


def collapse(text: str) -> str:
    """One sign for each run of what is not shown."""
    return _RUN.sub(HIDDEN, text)


def _is_plain_format(text: str) -> bool:
    return all(len(word) <= (NUMBER_DIGITS if word.isdigit() else 2) for word in _FORMAT_WORD.findall(text))


def _blot(text: str, spans: Iterable[Span]) -> str:
    """The text with the same length and lines; blanks at the ends of a line stay."""
    characters = list(text)
    for start, end in spans:
        for line in _LINE.finditer(text, start, end):
            characters[line.start() : line.end()] = HIDDEN * (line.end() - line.start())
    return _GAP.sub(lambda found: HIDDEN * len(found[0]), "".join(characters))
