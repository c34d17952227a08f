"""What the lowering functions of one module share: positions, names so far, words met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import libcst as cst

from auditor.facts.definitions import Omission
from auditor.facts.span import Span
from auditor.lowering.positions import Positions
from auditor.masking import mask

_WORD = re.compile(r"[a-z]{3,}")


class Context:
    """Mutable while one module is lowered, and gone afterwards."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self.depth = 0
        self.words: set[str] = set()
        self.prose: list[str] = []
        self.omissions: list[Omission] = []
        self._texts: dict[str, str] = {}
        self._noted: set[str] = set()
        self._path: list[str] = []
        self._yields: list[bool] = []

    def span(self, node: cst.CSTNode) -> Span:
        return self.positions.span(node)

    def kept(self, text: str) -> str:
        """The copy of a text that all facts of the module share."""
        return self._texts.setdefault(text, text)

    def noted(self, text: str) -> str:
        """The same of an identifier or a string; its words are remembered, for a look at what a module is about."""
        if text not in self._noted:
            self._noted.add(text)
            self.words.update(_WORD.findall(text.lower()))
        return self.kept(text)

    def note_prose(self, text: str) -> None:
        """Remember a docstring or comment: what the author says of the code, not what the code does.

        Facts are kept on disk, and no rule asks for a credential that somebody noted down.
        """
        self.prose.append(" ".join(mask(text).lower().split()))

    def note_omission(self, node: cst.CSTNode) -> None:
        """Remember an expression that stands too deep inside others."""
        line = self.span(node).line
        if not any(known.line == line for known in self.omissions):
            self.omissions.append(Omission(line, "an expression is nested too deeply to be looked at", False))

    def qualify(self, name: str) -> str:
        """The qualified name of a definition at this point, as Python spells it."""
        return ".".join([*self._path, name])

    @contextmanager
    def inside(self, name: str, *, function: bool) -> Iterator[None]:
        """Names defined within belong to `name`; a function also starts its own count of yields."""
        depth, self.depth = self.depth, 0
        self._path.append(name)
        if function:
            self._path.append("<locals>")
            self._yields.append(False)
        yield
        if function:
            self._yields.pop()
            self._path.pop()
        self._path.pop()
        self.depth = depth

    def note_yield(self) -> None:
        """The function being lowered is a generator."""
        if self._yields:
            self._yields[-1] = True

    @property
    def yields(self) -> bool:
        """Whether the function being lowered has yielded so far."""
        return bool(self._yields) and self._yields[-1]
