"""Whom a part of the code talks to: by its names, its requests, the hosts it spells out, and what uses it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from auditor.detectors.lifetimes.traffic import Party
from auditor.detectors.shared.naming import names_in, scope_names
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.facts.walk import direct_expressions, expressions
from auditor.model import Confidence
from auditor.model.vendor import Vendor
from auditor.semantics.classes import lookup_order
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.texts import as_text
from auditor.semantics.urls import parse_url
from auditor.semantics.values import ClassValue, FunctionValue

_HOST = re.compile(r"https?://([\w.-]+\.[a-z]{2,})", re.IGNORECASE)
_NOBODY: frozenset[Party] = frozenset()


class Verdict(Struct, frozen=True):
    """`reason` says why the confidence is not high; empty when it is."""

    party: Party
    confidence: Confidence
    reason: str = ""


class Attribution:
    """Answers for one resolution."""

    def __init__(self, resolution: Resolution, syntax: Syntax, vendor: Vendor) -> None:
        self._resolution = resolution
        self._syntax = syntax
        self._vendor = vendor
        self._ours = {request.observation.id for request in resolution.requests}
        self._reached: dict[object, set[Party]] = defaultdict(set)
        self._users: dict[str, list[Site]] | None = None
        for path in sorted(resolution.modules):
            syntax.walk(path)
        for observation in resolution.observations:
            self._note(observation)

    def judge(
        self,
        names: tuple[str, ...],
        site: Site,
        function: Function | None = None,
        takers: tuple[expr.Expr, ...] = (),
    ) -> Verdict:
        """Whose something is that is called `names` and stands at `site` (or decorates `function`).

        `takers` are the classes and functions that it is handed to, the nearest first.
        """
        for found, confidence, reason in self._evidence(names, site, function or site.function, takers):
            if len(found) == 1:
                return Verdict(next(iter(found)), confidence, reason)
        return Verdict(Party.UNKNOWN, Confidence.LOW)

    def _evidence(
        self, names: tuple[str, ...], site: Site, function: Function | None, takers: tuple[expr.Expr, ...]
    ) -> Iterator[tuple[frozenset[Party], Confidence, str]]:
        path = site.module.path
        pure = PurePosixPath(path)
        yield self.named(names), Confidence.HIGH, ""
        for taker in takers:
            yield self._of_called(taker), Confidence.HIGH, ""
        if function is not None:
            yield self.of_function(function), Confidence.HIGH, ""
            yield self.named(scope_names(function, None)), Confidence.HIGH, ""
        if site.owner is not None:
            yield frozenset(self._reached[id(site.owner)]), Confidence.HIGH, ""
            yield self._hosts(expressions(site.owner.body)), Confidence.HIGH, ""
            yield self.named((site.owner.name,)), Confidence.HIGH, ""
        yield self._of_users(names), Confidence.HIGH, ""
        near = "Assumed to be the vendor's: this module calls nobody else."
        yield self._of_module(path), Confidence.MEDIUM, near
        near = "The names around it suggest that it is the vendor's."
        yield self.named((pure.stem, pure.parent.name)), Confidence.MEDIUM, near
        near = "Assumed to be the vendor's: the project calls nobody else."
        project = {party for module in self._resolution.modules for party in self._of_module(module)}
        yield frozenset(project), Confidence.MEDIUM, near

    def named(self, names: Iterable[str]) -> frozenset[Party]:
        """Who is named, the vendor before others."""
        text = " ".join(names)
        folded = text.lower()
        foreign = any(hint in folded for hint in self._vendor.foreign_hints)
        if any(hint in folded for hint in self._vendor.name_hints) and not foreign:
            return frozenset({Party.VENDOR})
        return frozenset({Party.OTHER}) if foreign or self._vendor.names_another(text) else _NOBODY

    def of_function(self, function: Function) -> frozenset[Party]:
        """Whom a function reaches; if no request is seen, whose hosts it spells out."""
        return frozenset(self._reached[id(function)]) or self._hosts(expressions(function.body))

    def _of_called(self, called: expr.Expr) -> frozenset[Party]:
        """Whom a class or function of the project reaches."""
        found: set[Party] = set()
        for value in self._resolution.values(called):
            if isinstance(value, ClassValue):
                found |= self._of_class(value)
            elif isinstance(value, FunctionValue):
                found |= self._reached[id(value.function)]
        return frozenset(found)

    def _of_class(self, cls: ClassValue) -> frozenset[Party]:
        """Whom a class reaches or spells out; what it does not do itself, its bases do."""
        kinds = (one.definition for one in lookup_order(cls) if isinstance(one, ClassValue))
        own = (frozenset(self._reached[id(kind)]) or self._hosts(expressions(kind.body)) for kind in kinds)
        return next((found for found in own if found), _NOBODY)

    def _of_module(self, path: str) -> frozenset[Party]:
        body = self._resolution.modules[path].body
        return frozenset(self._reached[path]) | self._hosts(expressions(body, into_definitions=True))

    def _of_users(self, names: tuple[str, ...]) -> frozenset[Party]:
        """Whom the functions reach that mention one of the names, or the other methods of their classes."""
        found: set[Party] = set()
        for name in names:
            for site in self._mentions(name):
                if site.function is not None:
                    found |= self.of_function(site.function)
                    if not found and site.owner is not None:
                        found |= self._reached[id(site.owner)]
        return frozenset(found)

    def _mentions(self, name: str) -> list[Site]:
        if self._users is None:
            self._users = defaultdict(list)
            for path in sorted(self._resolution.modules):
                for site in self._syntax.walk(path):
                    for word in set(names_in(*direct_expressions(site.statement))):
                        self._users[word].append(site)
        return self._users.get(name, [])

    def _hosts(self, parts: Iterable[expr.Expr]) -> frozenset[Party]:
        found: set[Party] = set()
        for part in parts:
            if isinstance(part, expr.Literal) and isinstance(part.value, str):
                for host in _HOST.findall(part.value):
                    found.add(Party.VENDOR if self._vendor.owns(host) else Party.OTHER)
        return frozenset(found)

    def _note(self, observation: Observation) -> None:
        party = self._party(observation)
        if party is Party.UNKNOWN:
            return
        self._reached[observation.site.module].add(party)
        is_owned = False
        for place in (observation.site, *(link.place for link in reversed(observation.chain))):
            call = self._syntax.at(place)
            if call is None:
                continue
            site = self._syntax.site(call)
            if site.function is not None:
                self._reached[id(site.function)].add(party)
            if site.owner is not None and not is_owned:
                # The nearest class sends, be it through a function that everybody shares.
                self._reached[id(site.owner)].add(party)
                is_owned = True

    def _party(self, observation: Observation) -> Party:
        if observation.id in self._ours:
            return Party.VENDOR
        for value in observation.urls:
            url = parse_url(as_text(value, None))
            if url.host is not None and "{" not in url.host and not self._vendor.owns(url.host):
                return Party.OTHER
            if self._vendor.names_another(url.base_hint):
                return Party.OTHER
        return Party.UNKNOWN
