"""Pairs of a resource and an event as rows of a settings file beside the code, which is read as a whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from msgspec import Struct

from auditor.semantics.resolution import Resolution, SettingRow
from auditor.semantics.settings_documents import ANY_KEY, document_key, is_document
from auditor.semantics.values import Place, Text, Unknown, Value, Values


class FiledPair(Struct, frozen=True):
    """One row: what stands under its key for the resource, and under that for the event."""

    resource: SettingRow
    event: SettingRow

    def events(self, values: Values) -> Values:
        """Which of several events is this row's; none if they are not out of the file."""
        return tuple(value for value in values if isinstance(value, Text) and value.place == self.event.place)


class FiledPairs(Struct, frozen=True):
    """The rows of all files, by the place of the resource."""

    by_place: Mapping[Place, FiledPair]

    def of_text(self, value: Value) -> FiledPair | None:
        """The row that a resource stands in."""
        return self.by_place.get(value.place) if isinstance(value, Text) and value.place is not None else None

    def of_document(self, value: Value) -> tuple[FiledPair, ...]:
        """The rows of a document of which the file is not known: those of the only file that has any."""
        if len({place.module for place in self.by_place}) != 1 or not isinstance(value, Unknown):
            return ()
        if not is_document(value):
            return ()
        begun = document_key(value).replace(ANY_KEY, "")
        return tuple(pair for pair in self.by_place.values() if not begun or pair.resource.key.startswith(f"{begun}."))


def filed_pairs(
    resolution: Resolution, resources: Collection[str], resource_keys: frozenset[str], event_keys: frozenset[str]
) -> FiledPairs:
    """Look through the files that name one of the resources."""
    found: dict[Place, FiledPair] = {}
    for rows in resolution.settings_with(re.compile("|".join(map(re.escape, resources)))):
        together: dict[str, dict[str, SettingRow]] = defaultdict(dict)
        for row in rows:
            parent, _, name = row.key.rpartition(".")
            together[parent][name] = row
        for named in together.values():
            resource = next((row for name, row in named.items() if name in resource_keys), None)
            event = next((row for name, row in named.items() if name in event_keys), None)
            if resource is not None and event is not None:
                found[resource.place] = FiledPair(resource, event)
    return FiledPairs(found)
