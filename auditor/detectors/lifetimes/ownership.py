"""Whose token a duration is about: the nearest evidence decides, and no evidence is silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.provenance import values_within
from auditor.detectors.lifetimes.sent_records import receivers
from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.attribution import (
    NOBODY,
    OTHER,
    VENDOR,
    Attribution,
    Evidence,
    decide,
    hosts_of_module,
    hosts_told,
    imported_by,
    party_of_setting,
)
from auditor.detectors.shared.credentials import is_read_and_sent
from auditor.detectors.shared.naming import last_name, names_in, scope_names, stems, target_names
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.traffic import Traffic, are_strange, parties, token_parties
from auditor.detectors.shared.written import all_calls, constructions
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function
from auditor.facts.names import dotted_name, plain_name
from auditor.facts.walk import calls_in, direct_expressions
from auditor.model import Confidence
from auditor.semantics.attribution import Party
from auditor.semantics.domain.classes import is_kind_of, project_classes
from auditor.semantics.domain.values import Answer, FunctionValue, Unknown, hint_of
from auditor.semantics.resolution import Resolution


class Ownership(Struct, frozen=True, eq=False):
    """Answers for one resolution."""

    resolution: Resolution
    syntax: Syntax
    traffic: Traffic
    words: Vocabulary

    def judge(self, candidate: Candidate) -> Attribution:
        """Whose token the duration is about."""
        return decide(self._evidence(candidate))

    def holders(self, record: expr.Expr | None) -> frozenset[Party]:
        """Who is sent a token out of the record in which it is written when that token was born."""
        if record is None:
            return frozenset()
        found = receivers(record, self.resolution, self.traffic, self.syntax, self.words.vendor)
        return found - {Party.UNKNOWN}

    def _evidence(self, candidate: Candidate) -> Iterator[Evidence]:
        words, traffic, site = self.words, self.traffic, candidate.site
        lifetime, own = candidate.lifetime, scope_names(site.function, None)[-1:]
        names = (*candidate.names, *lifetime.names, *own)
        path = site.module.path
        if self._issues(site):
            yield OTHER, Confidence.HIGH, ""
        if candidate.key is not None and is_read_and_sent(candidate.key, self.resolution):
            yield VENDOR, Confidence.HIGH, ""
        answered = self._answerers(candidate.subject)
        yield answered & OTHER if len(answered) == 1 else NOBODY, Confidence.HIGH, ""
        if words.names_vendor(*names):
            yield VENDOR, Confidence.HIGH, ""
        if _makes(candidate.subject, self.words) or self._is_of_own_tokens(site.owner):
            yield OTHER, Confidence.HIGH, ""
        origin = self.syntax.site(lifetime.expression) if lifetime.expression is not None else None
        if origin is None:
            yield party_of_setting(lifetime.root, self.resolution, words.vendor), Confidence.HIGH, ""
        elif origin is not site:
            beside = (each.value for call in self.syntax.calls_around(lifetime.expression) for each in call.args)
            yield hosts_told(beside, self.resolution, words.vendor), Confidence.HIGH, ""
            yield from self._origin_evidence(origin)
        yield answered, Confidence.HIGH, ""
        if Party.VENDOR in answered:
            yield VENDOR, Confidence.MEDIUM, "The same code is used for tokens of several vendors."
        told = "The object that gave the token suggests that it is the vendor's."
        yield self._named(self._givers(candidate.subject)), Confidence.MEDIUM, told
        yield self.holders(candidate.record), Confidence.HIGH, ""
        yield token_parties(candidate.acts), Confidence.HIGH, ""
        yield token_parties(traffic.direct(site.function, path)), Confidence.HIGH, ""
        enclosing = (*scope_names(site.function, site.owner), *stems(path))
        if words.names_other_vendor(*names):
            yield OTHER, Confidence.HIGH, ""
        yield token_parties(traffic.reached(site.function, path)), Confidence.HIGH, ""
        if self._asks_library(site):
            yield OTHER, Confidence.HIGH, ""
        yield from self._class_evidence(site)
        if words.names_vendor(*enclosing[: len(enclosing) - 2]):
            yield VENDOR, Confidence.HIGH, ""
        if words.is_own(*names, *scope_names(site.function, site.owner)):
            yield OTHER, Confidence.HIGH, ""
        yield OTHER if are_strange(traffic.reached(site.function, path)) else NOBODY, Confidence.MEDIUM, ""
        yield self._named(enclosing), Confidence.MEDIUM, "The names around it suggest that the token is the vendor's."
        yield self._of_callers(site), Confidence.MEDIUM, "What calls this code suggests that the token is the vendor's."
        yield self._of_takers(site), Confidence.MEDIUM, "What it is handed to suggests that the token is the vendor's."
        told = "What creates this object suggests that the token is the vendor's."
        yield self._of_makers(site), Confidence.MEDIUM, told
        near = "The token is assumed to be the vendor's: this module requests tokens from nobody else."
        yield token_parties(traffic.of_module(path)), Confidence.MEDIUM, near
        called = parties(traffic.of_module(path)) | hosts_of_module(path, self.resolution, words.vendor)
        near = "The token is assumed to be the vendor's: this module calls nobody else."
        yield called, Confidence.MEDIUM, near
        near = "The token is assumed to be the vendor's: a module that uses this one requests tokens from the vendor."
        yield self._of_importers(path), Confidence.LOW, near

    def _is_of_own_tokens(self, owner: Class | None) -> bool:
        """Whether a class is that of the application's own tokens (`InviteToken`), and asks nobody for any."""
        if owner is None or not self.words.is_own(owner.name) or self.words.names_vendor(owner.name):
            return False
        return not token_parties(self.traffic.of_class(owner))

    def _issues(self, site: Site) -> bool:
        """Whether the code around makes tokens of its own, as a log-in of the application does."""
        if site.function is None or token_parties(self.traffic.direct(site.function, site.module.path)):
            return False
        names = {dotted_name(call.func) for call in calls_in(site.function.body)}
        words = self.words
        drawn = {name for name in words.options.drawing_calls if words.is_token(name)}
        return any(
            f".{name}".endswith(f".{making}") for name in names for making in (*words.options.issuing_calls, *drawn)
        )

    def _asks_library(self, site: Site) -> bool:
        """Whether the function gets a token from a library of another vendor."""
        if site.function is None:
            return False
        for call in calls_in(site.function.body):
            if self.words.is_token(plain_name(call.func)):
                roots = {hint_of(value).partition(".")[0] for value in self.resolution.values(call.func)}
                if roots & set(self.words.options.other_libraries):
                    return True
        return False

    def _origin_evidence(self, origin: Site) -> Iterator[Evidence]:
        """A number that is passed on belongs where it is written: what a decorator is given, to what is decorated."""
        match origin.statement:
            case stmt.DefineFunction(function=function):
                yield token_parties(self.traffic.reached(function, origin.module.path)), Confidence.HIGH, ""
            case stmt.DefineClass(definition=definition):
                yield token_parties(self.traffic.of_class(definition)), Confidence.HIGH, ""
        if origin.owner is not None and origin.function is None:
            yield _heirs_parties(origin.owner, origin.statement, self.resolution, self.traffic), Confidence.HIGH, ""
        yield from self._class_evidence(origin)
        if origin.function is not None:
            yield token_parties(self.traffic.direct(origin.function, origin.module.path)), Confidence.HIGH, ""
            yield self._named(names_in(*direct_expressions(origin.statement))), Confidence.HIGH, ""
            yield self._named(scope_names(origin.function, None)), Confidence.HIGH, ""
            yield token_parties(self.traffic.reached(origin.function, origin.module.path)), Confidence.HIGH, ""

    def _class_evidence(self, site: Site) -> Iterator[Evidence]:
        owner = site.owner
        if owner is None:
            return
        yield token_parties(self.traffic.of_class(owner)), Confidence.HIGH, ""
        if self.words.names_vendor(owner.qualname):
            yield VENDOR, Confidence.HIGH, ""
        if self.words.names_other_vendor(owner.name):
            yield OTHER, Confidence.HIGH, ""
        yield parties(self.traffic.of_class(owner)), Confidence.MEDIUM, ""

    def _answerers(self, subject: expr.Expr | None) -> frozenset[Party]:
        if subject is None:
            return frozenset()
        found: set[Party] = set()
        for value in values_within(subject, self.resolution, self.traffic):
            if isinstance(value, Answer):
                found |= parties(self.traffic.answerer(value.request))
        return frozenset(found)

    def _givers(self, subject: expr.Expr | None) -> Iterator[str]:
        """What the objects are called that gave what is kept: `oauth.vendor.authorize_access_token()`."""
        for value in self.resolution.values(subject):
            if isinstance(value, Unknown):
                yield from value.hint.split(".")

    def _named(self, names: Iterable[str]) -> frozenset[Party]:
        names = tuple(names)
        if self.words.names_vendor(*names):
            return VENDOR
        return OTHER if self.words.names_other_vendor(*names) else frozenset()

    def _of_callers(self, site: Site) -> frozenset[Party]:
        """Two steps up: whom the callers of a function ask for tokens, and what they are called."""
        if site.function is None:
            return frozenset()
        found: set[Party] = set()
        level, seen = {site.function}, {site.function}
        for _ in range(2):
            callers = {each.function: each for callee in level for each in self.resolution.callers(callee)}
            level = callers.keys() - seen
            seen |= level
            for value in (callers[function] for function in level):
                sent = token_parties(self.traffic.reached(value.function, value.module))
                found |= sent or self._named((value.function.qualname, *stems(value.module)))
            if found:
                break
        return frozenset(found)

    def _of_makers(self, site: Site) -> frozenset[Party]:
        """Whom the functions that make objects of the class around ask for tokens."""
        if site.owner is None:
            return frozenset()
        found: set[Party] = set()
        for _, maker, _ in constructions(self.resolution).get(id(site.owner), ()):
            path = maker.module.path
            if self.words.is_spoken_of(path, self.resolution):
                sent = token_parties(self.traffic.direct(maker.function, path))
                sent = sent or token_parties(self.traffic.reached(maker.function, path))
                found |= sent or self._named((*scope_names(maker.function, maker.owner), *stems(path)))
        return frozenset(found)

    def _of_takers(self, site: Site) -> frozenset[Party]:
        """Whose hosts the modules spell out that hand the function around on: `OAuth(app, update_token=save)`."""
        if site.function is None:
            return frozenset()
        takers = self.resolution.once("takers of functions", lambda: _takers(self.resolution))
        found = (hosts_of_module(path, self.resolution, self.words.vendor) for path in takers.get(site.function, ()))
        return frozenset().union(*found)

    def _of_importers(self, path: str) -> frozenset[Party]:
        """Whom the modules that import this one ask for tokens."""
        users = (other for other in self.resolution.modules if path in imported_by(other, self.resolution) - {other})
        return frozenset(party for other in users for party in token_parties(self.traffic.of_module(other)))


def _takers(resolution: Resolution) -> Mapping[Function, set[str]]:
    """The modules in which a function is an argument."""
    found: dict[Function, set[str]] = defaultdict(set)
    for call, scope in all_calls(resolution):
        named = (each.value for each in call.args if isinstance(each.value, expr.Name | expr.Attribute))
        for value in (value for each in named for value in resolution.values(each)):
            if isinstance(value, FunctionValue):
                found[value.function].add(scope.module.path)
    return found


def _makes(subject: expr.Expr | None, words: Vocabulary) -> bool:
    """Whether what is kept was drawn by lot just now."""
    return isinstance(subject, expr.Call) and last_name(subject.func) in words.options.drawing_calls


def _heirs_parties(
    owner: Class, declared: stmt.Statement, resolution: Resolution, traffic: Traffic
) -> frozenset[Party]:
    """Whom the classes that keep a default ask for tokens; somebody else where all that ask override it."""
    names = target_names(declared)
    left: set[Party] = set()
    asking: set[Party] = set()
    for cls in resolution.classes:
        if not is_kind_of(cls, owner):
            continue
        order = project_classes(cls)
        asked = {party for one in order for party in token_parties(traffic.of_class(one.definition))}
        asking |= asked
        first = next((one for one in order if any(name in one.namespace for name in names)), None)
        if first is None or first.definition is owner:
            left |= asked
    return frozenset({Party.OTHER}) if asking and not left else frozenset(left)
