"""Addresses that other services hand out to store something at: signed links, which bring their own permission."""

from __future__ import annotations

import re

from msgspec import Struct, field

from auditor.detectors.shared.answer_keys import keys_of
from auditor.semantics.observation import Observation
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Answer, Hole, Piece, Text, Unknown, Value, hint_of

_WORD = re.compile(r"[A-Za-z_]\w*")


class SignedTargets(Struct, eq=False):
    """`names` are what such addresses are called, in lower case and without underscores."""

    resolution: Resolution
    names: tuple[str, ...]
    _vendors: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._vendors.update(r.observation.id for r in self.resolution.requests if r.kind is not Kind.OTHER)

    def shown(self, observation: Observation) -> str:
        """What a request calls its only target if that is such an address of somebody else's; else empty."""
        called = {self._called(value) for value in observation.urls}
        return called.pop() if len(called) == 1 else ""

    def _called(self, value: Value) -> str:
        if isinstance(value, Text) and value.parts and isinstance(last := value.parts[-1], Hole) and _is_base(value):
            value = last.value
        if isinstance(value, Answer):
            keys = keys_of(value)
            if not keys or value.request in self._vendors:
                return ""
            return ".".join(keys) if self._is_name(keys[-1]) else ""
        words = _WORD.findall(hint_of(value)) if isinstance(value, Unknown) else []
        return words[-1] if words and self._is_name(words[-1]) else ""

    def _is_name(self, word: str) -> bool:
        folded = word.lower().replace("_", "")
        return any(name in folded for name in self.names)


def _is_base(value: Text) -> bool:
    """Whether nothing but the base of a client stands before the last part: a whole address takes its place."""
    before = "".join(part.text if isinstance(part, Piece) else "{}" for part in value.parts[:-1])
    return before.count("/") - 2 * before.count("://") <= 1
