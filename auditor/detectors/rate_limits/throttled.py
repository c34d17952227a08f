"""Whom a part of the code talks to: by its names, its requests, the hosts it spells out, and what uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from auditor.detectors.rate_limits.rate_words import RateWords
from auditor.detectors.rate_limits.refusals import tests_of_refusal, thrown_at
from auditor.detectors.shared.attribution import (
    NOBODY,
    OTHER,
    VENDOR,
    Attribution,
    Evidence,
    decide,
    hosts_of_module,
    hosts_written,
)
from auditor.detectors.shared.naming import last_name, own_names, scope_names, stems
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.traffic import Traffic, parties
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import calls_in, expressions, subexpressions
from auditor.model import Confidence
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party
from auditor.semantics.domain.classes import project_classes
from auditor.semantics.domain.values import Answer, ClassValue, FunctionValue
from auditor.semantics.resolution import Resolution


class Throttled:
    """Whose requests something holds back; answers for one resolution."""

    def __init__(self, resolution: Resolution, syntax: Syntax, vendor: Vendor, words: RateWords) -> None:
        self._resolution = resolution
        self._words = words
        self._syntax = syntax
        self._vendor = vendor
        self._traffic = Traffic(resolution, syntax, vendor)
        self._users: dict[str, list[Site]] | None = None

    def judge(
        self, names: tuple[str, ...], site: Site, function: Function | None = None, takers: tuple[expr.Expr, ...] = ()
    ) -> Attribution:
        """Whose something is that is called `names` and stands at `site` (or decorates `function`).

        `takers` are the classes and functions that it is handed to, the nearest first.
        """
        return decide(self._evidence(names, site, function or site.function, takers))

    def _evidence(
        self, names: tuple[str, ...], site: Site, function: Function | None, takers: tuple[expr.Expr, ...]
    ) -> Iterator[Evidence]:
        path = site.module.path
        yield self._named(names), Confidence.HIGH, ""
        for taker in takers:
            yield self._of_called(taker), Confidence.HIGH, ""
        yield self._of_refusal(site), Confidence.HIGH, ""
        if function is not None:
            yield self._of_function(function), Confidence.HIGH, ""
            yield self._named(scope_names(function, None)), Confidence.HIGH, ""
        if site.owner is not None:
            yield parties(self._traffic.of_class(site.owner)), Confidence.HIGH, ""
            yield hosts_written(expressions(site.owner.body), self._vendor), Confidence.HIGH, ""
            yield self._named((site.owner.name,)), Confidence.HIGH, ""
        yield self._of_users(names), Confidence.HIGH, ""
        yield self._of_callers(function), Confidence.HIGH, ""
        near = "Assumed to be the vendor's: this module calls nobody else."
        yield self._of_module(path), Confidence.MEDIUM, near
        near = "The names around it suggest that it is the vendor's."
        yield self._named(stems(path)), Confidence.MEDIUM, near
        near = "Assumed to be the vendor's: the project calls nobody else."
        project = {party for module in self._resolution.modules for party in self._of_module(module)}
        yield frozenset(project), Confidence.MEDIUM, near

    def _named(self, names: Iterable[str]) -> frozenset[Party]:
        """Who is named, the vendor before others."""
        text = " ".join(names)
        if self._vendor.is_named_in(text):
            return VENDOR
        return OTHER if self._vendor.names_another(text) else NOBODY

    def _of_function(self, function: Function) -> frozenset[Party]:
        """Whom a function reaches; if no request is seen, whose hosts it spells out."""
        return self._resolution.once(
            (Throttled, function, self._vendor.name),
            lambda: self._reached(function) or hosts_written(expressions(function.body), self._vendor),
        )

    def _of_refusal(self, site: Site) -> frozenset[Party]:
        """Who refused the call because of which a statement runs: whose answer is tested, who raises what is caught."""
        tests = (part for test in tests_of_refusal(site, self._words) for part in subexpressions(test))
        values = (value for part in tests for value in self._resolution.values(part))
        found = {
            party for value in values if isinstance(value, Answer)
            for party in parties(self._traffic.answerer(value.request))
        }  # fmt: skip
        raising = (each.function for each in thrown_at(site, self._resolution) if each.function is not None)
        return frozenset(found.union(*map(self._of_function, raising)))

    def _reached(self, function: Function) -> frozenset[Party]:
        return parties(self._traffic.reached(function, ""))

    def _of_called(self, called: expr.Expr) -> frozenset[Party]:
        """Whom a class or function of the project reaches."""
        found: set[Party] = set()
        for value in self._resolution.values(called):
            if isinstance(value, ClassValue):
                found |= self._of_class(value)
            elif isinstance(value, FunctionValue):
                found |= self._reached(value.function)
        return frozenset(found)

    def _of_class(self, cls: ClassValue) -> frozenset[Party]:
        """Whom a class reaches or spells out; what it does not do itself, its bases do."""
        for kind in (one.definition for one in project_classes(cls)):
            if own := parties(self._traffic.of_class(kind)) or hosts_written(expressions(kind.body), self._vendor):
                return own
        return NOBODY

    def _of_module(self, path: str) -> frozenset[Party]:
        return parties(self._traffic.of_module(path)) | hosts_of_module(path, self._resolution, self._vendor)

    def _of_users(self, names: tuple[str, ...]) -> frozenset[Party]:
        """Whom the functions reach that mention one of the names, or the other methods of their classes."""
        found: set[Party] = set()
        for name in names:
            for site in self._mentions(name):
                if site.function is not None:
                    found |= self._of_function(site.function)
                    if not found and site.owner is not None:
                        found |= parties(self._traffic.of_class(site.owner))
        return frozenset(found)

    def _of_callers(self, function: Function | None) -> frozenset[Party]:
        """Whom those reach that call a function of their own accord before they send: `allowance.take()`."""
        callers = self._resolution.callers(function) if function is not None else ()
        return frozenset(party for caller in callers for party in self._of_function(caller.function))

    def _mentions(self, name: str) -> list[Site]:
        if self._users is None:
            self._users = defaultdict(list)
            for site in self._syntax.everywhere():
                for word in {name for part in site.parts for name in own_names(part)}:
                    self._users[word].append(site)
        return self._users.get(name, [])


def takers_of(expression: expr.Expr, site: Site, syntax: Syntax) -> Iterator[expr.Expr]:
    """What is called with an expression or with a call around it, the nearest first."""
    yield from (call.func for call in syntax.calls_around(expression))
    statement = site.statement
    if not isinstance(statement, stmt.Assign) or len(statement.targets) != 1:
        return
    target = statement.targets[0]
    for call in calls_in(site.body) if isinstance(target, expr.Name) else ():
        handed = (last_name(each.value) for each in call.args if isinstance(each.value, expr.Name))
        if last_name(target) in handed:
            yield call.func
