"""What weakens a connection, as a rule's options list it: keywords, attributes and names of protocols."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from auditor.model import Rule
from auditor.semantics.values import Constant, External, Place, Text, Value, Values
from auditor.tables import Table


class Weakness(Struct, frozen=True):
    """`kind` is the message's key, `version` the protocol (where that is the fault), `place` the line to edit."""

    kind: str
    version: str
    place: Place


class TransportOptions(Struct, frozen=True, kw_only=True):
    """The options of the rule, typed. `switches` map a keyword or attribute to the value that ends the check."""

    insecure_schemes: frozenset[str]
    old_protocols: frozenset[str]
    old_texts: frozenset[str]
    version_names: frozenset[str]
    switches: Mapping[str, object]
    unverified_calls: frozenset[str]
    unverified_modes: frozenset[str]
    default_context: str
    default_context_libraries: frozenset[str]

    def weakness(self, name: str, values: Values, fallback: Place) -> Weakness | None:
        """What is wrong with giving these values to `name`; None unless all that is known is wrong."""
        if name in self.version_names:
            old = [version for value in values if (version := self.old_version(value))]
            return Weakness("old_tls", old[0], _place(values, fallback)) if old else None
        if name not in self.switches:
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
            case Text() if value.literal in self.old_texts:
                return value.literal or ""
            case _:
                return ""

    def _is_off(self, name: str, value: Value) -> bool | None:
        """Whether this value ends the check; None if it is not known."""
        match value:
            case Constant(value=constant):
                return constant is self.switches[name]
            case External(name=external):
                return external in self.unverified_modes
            case Text():
                return value.literal == self.switches[name]
            case _:
                return None


def read_options(rule: Rule) -> TransportOptions:
    """The rule's options."""
    table = Table(dict(rule.options), file=rule.file or rule.code, place="options")
    return TransportOptions(
        insecure_schemes=frozenset(table.texts("insecure_schemes")),
        old_protocols=frozenset(table.texts("old_protocols")),
        old_texts=frozenset(table.texts("old_protocol_texts")),
        version_names=frozenset((*table.texts("version_keywords"), *table.texts("version_attributes"))),
        switches=dict(table.table("unverified_keywords").items()),
        unverified_calls=frozenset(table.texts("unverified_calls")),
        unverified_modes=frozenset(table.texts("unverified_modes")),
        default_context=table.text("default_context"),
        default_context_libraries=frozenset(table.texts("default_context_libraries")),
    )


def _place(values: Values, fallback: Place) -> Place:
    """Where the value is written, if it remembers."""
    for value in values:
        if isinstance(value, Constant | Text) and value.place is not None:
            return value.place
    return fallback
