"""What weakens a connection, as a rule's options list it: keywords, attributes and names of protocols."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from auditor.semantics.domain.values import Constant, External, Place, Text, Value, Values


class Weakness(Struct, frozen=True):
    """`kind` is the message's key, `version` the protocol (where that is the fault), `place` the line to edit."""

    kind: str
    version: str
    place: Place


class TransportOptions(Struct, frozen=True, kw_only=True):
    """The options of the rule; `unverified_keywords` map a keyword or attribute to the value that ends the check."""

    default_context: str
    default_context_libraries: frozenset[str] = frozenset()
    insecure_schemes: frozenset[str] = frozenset()
    old_protocol_texts: frozenset[str] = frozenset()
    old_protocols: frozenset[str] = frozenset()
    unverified_calls: frozenset[str] = frozenset()
    unverified_keywords: Mapping[str, bool | str] = {}
    unverified_modes: frozenset[str] = frozenset()
    version_attributes: frozenset[str] = frozenset()
    version_keywords: frozenset[str] = frozenset()

    def weakness(self, name: str, values: Values, fallback: Place) -> Weakness | None:
        """What is wrong with giving these values to `name`; None unless all that is known is wrong."""
        if name in self.version_keywords or name in self.version_attributes:
            old = [version for value in values if (version := self.old_version(value))]
            return Weakness("old_tls", old[0], _place(values, fallback)) if old else None
        if name not in self.unverified_keywords:
            return None
        off = [self._is_off(name, value) for value in values]
        if True not in off or False in off:
            return None
        return Weakness("unverified", "", _place(values, fallback))

    def old_version(self, value: Value) -> str:
        """The name of an outdated protocol; empty for anything else."""
        match value:
            case External(name=name) if name in self.old_protocols:
                return name.rpartition(".")[2].removeprefix("PROTOCOL_")
            case Text() if value.literal in self.old_protocol_texts:
                return value.literal or ""
            case _:
                return ""

    def _is_off(self, name: str, value: Value) -> bool | None:
        """Whether this value ends the check; None if it is not known."""
        match value:
            case Constant(value=constant):
                return constant is self.unverified_keywords[name]
            case External(name=external):
                return external in self.unverified_modes
            case Text():
                return value.literal == self.unverified_keywords[name]
            case _:
                return None


def _place(values: Values, fallback: Place) -> Place:
    """Where the value is written, if it remembers."""
    for value in values:
        if isinstance(value, Constant | Text) and value.place is not None:
            return value.place
    return fallback
