"""The words that may be shown of a literal: the vendor's public ones, and those of HTTP, OAuth and settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

# Characters of a name or path segment; the longest in the known API has 51.
LONGEST = 80
# Words in one piece of a name or path: the longest in the known API has eight.
MOST_WORDS = 9
# Digits behind a word: `v1`, `us02`, `x86`; more of them make a password of a word.
WORD_DIGITS = 2
# Digits that stand alone: `7200`, `2027`. Longer ones are ids, telephone numbers and cards.
NUMBER_DIGITS = 5
# Where names and numbers stand side by side, as in a date.
ALL_DIGITS = 8

_LETTERS = frozenset("vx")
_JOINTS = re.compile(r"[_-]")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W_]")


class Vocabulary:
    """Made of texts when it is first asked: most audits find nothing that must be shown."""

    def __init__(self, load: Callable[[], Iterable[str]]) -> None:
        self._load = load
        self._known: dict[str, bool] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """These texts as a whole, and the words of them, also those within names such as `companyId`; lower case."""
        named = frozenset(self._load())
        words = (word for text in named for word in _WORD.findall(text) if len(word) > 1)
        return frozenset(text.lower() for text in (*named, *words))

    def knows(self, piece: str) -> bool:
        """Whether it may be shown; code repeats itself."""
        if piece not in self._known:
            self._known[piece] = self._knows(piece)
        return self._known[piece]

    def _knows(self, piece: str) -> bool:
        """Whether it is known as a whole, or every word of this name or path segment is; numbers must be short."""
        if piece.lower() in self.words:
            return True
        if len(piece) > LONGEST:
            return False
        found = [*_WORD.finditer(piece)]
        if len(found) > MOST_WORDS or sum(len(each[0]) for each in found) != len(piece) - len(_JOINTS.findall(piece)):
            return False
        digits = 0
        for before, word in zip((None, *found), found, strict=False):
            if word[0].isdigit():
                digits += len(word[0])
                is_glued = before is not None and before.end() == word.start()
                if len(word[0]) > (WORD_DIGITS if is_glued else NUMBER_DIGITS):
                    return False
            elif not self._is_word(word[0].lower(), alone=len(found) == 1):
                return False
        return digits <= ALL_DIGITS

    def _is_word(self, word: str, *, alone: bool) -> bool:
        """Single letters count beside other words only: `v1`, `X-Request-Id`."""
        if len(word) == 1:
            return not alone and word in _LETTERS
        return word in self.words or word.removesuffix("s") in self.words or word + "s" in self.words
