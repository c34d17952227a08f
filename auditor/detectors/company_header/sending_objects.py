"""Whether it is the object that sends which makes one request differ from others of the same call."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.detectors.company_header.overridden_parts import overriding_place
from auditor.detectors.shared.parting import way
from auditor.semantics.observation import Observation, SendingObject
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import ClassValue, Place


class SendingObjects:
    """Answers about the requests of one call beside `others`, which send the header `name` that those do not."""

    def __init__(self, others: Iterable[Observation], name: str, resolution: Resolution) -> None:
        self._resolution = resolution
        self._is_subclass = resolution.is_subclass
        known = list(others)
        self._handed = {site.place for other in known for site in other.chain if site.hands_header}
        senders = [other.sender for other in known if other.sender is not None]
        self._classes = {id(sender.cls): sender.cls for sender in senders}
        entries = (headers.entries.get(name) for other in known for headers in other.headers)
        self._written = [entry.place for entry in entries if entry is not None and entry.place is not None]
        self._made = {sender.made for sender in senders}

    def deciding_place(self, observation: Observation) -> Place | None:
        """The member of a class, the class, or the construction, by which a request differs from all others.

        None if callers decide: some of the others came by a call of their own that handed the header on.
        """
        sender = observation.sender
        if sender is None or not self._classes or self._handed - set(way(observation)):
            return None
        if all(cls.definition is not sender.cls.definition for cls in self._classes.values()):
            own = overriding_place(sender.cls, self._written, self._resolution)
            return own or self._construction(sender) or _head(sender.cls)
        return None if sender.made in self._made else sender.made

    def _construction(self, sender: SendingObject) -> Place | None:
        """A base of classes that do it right is not the one to change, but whoever takes the base itself."""
        is_base = any(self._is_subclass(cls, sender.cls) for cls in self._classes.values())
        return sender.made if is_base else None


def _head(cls: ClassValue) -> Place:
    """The first line of a class."""
    span = cls.definition.span
    bases = cls.definition.bases
    end = bases[-1].span if bases else span._replace(end_line=span.line, end_column=span.column)
    return Place(cls.module, span._replace(end_line=end.end_line, end_column=end.end_column))
