"""Hosts that are right as they are written, since others need them too, and where two such hosts are put together."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place
from auditor.facts import expressions as facts
from auditor.model.vendor import Vendor
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Place, Text, Values
from auditor.semantics.resolution import Resolution


class SharedHosts(Struct, frozen=True, kw_only=True):
    """Tells which host of a wrong pair to change; `well` are the places of hosts that make right pairs as well."""

    resolution: Resolution
    vendor: Vendor
    well: frozenset[Place]

    def place_to_edit(self, login: Place | None, api: Place | None) -> Place | None:
        """None if it is the login host: unless others need that, where the two meet, or else the host of the API."""
        if login is None or api is None or not (login in self.well or self._is_row(login)):
            return None
        if api not in self.well:
            return api
        found = set(self._meetings(login, api))
        return found.pop() if len(found) == 1 else None

    def _is_row(self, host: Place) -> bool:
        """Whether a host stands in a table of hosts of several environments, one for each."""
        written = syntax_of(self.resolution).at(host)
        outer = next(iter(syntax_of(self.resolution).ancestors(written)), None) if written is not None else None
        if not isinstance(outer, facts.DictDisplay):
            return False
        urls = (parse_url(v) for _, row in outer.items for v in self.resolution.values(row) if isinstance(v, Text))
        known = [self.vendor.environment_of(url.host or "") for url in urls]
        return len(known) > 1 and None not in known and len({each.name for each in known if each}) == len(known)

    def _meetings(self, login: Place, api: Place) -> Iterator[Place]:
        """The calls that are handed the one host, or an object that keeps it, beside the other."""
        for scope in self.resolution.scopes():
            for call in scope.parts:
                if isinstance(call, facts.Call) and len(call.args) > 1:
                    handed = [set(self._hosts(self.resolution.values(each.value))) for each in call.args]
                    if {login} in handed and {api} in handed:
                        yield Place(scope.module.path, call.span)

    def _hosts(self, values: Values) -> Iterator[Place]:
        kept = (each for state in self.resolution.states(values, InstanceState) for each in state.attrs.values())
        for value in (*values, *(value for each in kept for value in each)):
            place = host_place(parse_url(value)) if isinstance(value, Text) else None
            if place is not None:
                yield place
