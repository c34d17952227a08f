"""Which parts of the code talk to whom: the requests of the project, sorted by the functions they leave from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function
from auditor.facts.walk import expressions
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Place, Value
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


class Sent(NamedTuple):
    """What one request was: to whom, and whether it asked for a token."""

    party: Party
    is_token: bool


class Traffic:
    """`direct` requests leave from a body itself, `reached` are also those of what it calls; None is no function.

    `speaks_of_token` tells by the names in an address whether somebody else is asked for a token there.
    """

    def __init__(
        self,
        resolution: Resolution,
        syntax: Syntax,
        vendor: Vendor,
        speaks_of_token: Callable[..., bool] = lambda *_: False,
    ) -> None:
        self._syntax = syntax
        self._vendor = vendor
        self._speaks_of_token = speaks_of_token
        self._requests: dict[int, list[Request]] = defaultdict(list)
        for request in resolution.requests:
            self._requests[request.observation.id].append(request)
        self._asking = {
            request.observation.site
            for request in resolution.requests
            if request.kind is Kind.OAUTH and self._asks_for_token(request)
        }
        self._at: dict[Place, set[Sent]] = defaultdict(set)
        self._direct: dict[object, set[Sent]] = defaultdict(set)
        self._reached: dict[object, set[Sent]] = defaultdict(set)
        self._by_id: dict[int, frozenset[Sent]] = {}
        for observation in resolution.observations:
            self._note(observation)

    def direct(self, function: Function | None, path: str) -> frozenset[Sent]:
        """What a function sends itself, or the top level of a module."""
        return frozenset(self._direct.get(_key(function, path), ()))

    def reached(self, function: Function | None, path: str) -> frozenset[Sent]:
        """What it sends, also by what it calls."""
        return frozenset(self._reached.get(_key(function, path), ()))

    def of_class(self, owner: Class) -> frozenset[Sent]:
        """What the methods of a class send themselves."""
        return frozenset(self._direct.get(id(owner), ()))

    def of_module(self, path: str) -> frozenset[Sent]:
        """What a module's functions, methods and top level send themselves."""
        return frozenset(self._direct.get(("module", path), ()))

    def behind(self, block: stmt.Block, *more: expr.Expr) -> frozenset[Sent]:
        """What the calls inside a block (and further expressions) lead to."""
        found: set[Sent] = set()
        for path, expression in self._calls(block, more):
            found |= self._at.get(Place(path, expression.span), set())
        return frozenset(found)

    def behind_call(self, call: expr.Expr) -> frozenset[Sent]:
        """What one call leads to."""
        return frozenset(self._at.get(self._syntax.place(call), ()))

    def answerer(self, observation: int) -> frozenset[Sent]:
        """Whom the request with this number went to."""
        return self._by_id.get(observation, frozenset())

    def _calls(self, block: stmt.Block, more: Iterable[expr.Expr]) -> Iterator[tuple[str, expr.Expr]]:
        for expression in (*expressions(block), *more):
            if isinstance(expression, expr.Call | expr.Attribute) and self._syntax.is_walked(expression):
                yield self._syntax.site(expression).module.path, expression

    def _note(self, observation: Observation) -> None:
        sent = frozenset(self._sent(observation))
        self._by_id[observation.id] = sent
        is_owned = False
        for innermost, place in enumerate(observation.way):
            self._at[place] |= sent
            call = self._syntax.at(place)
            if call is None:
                continue
            site = self._syntax.site(call)
            if innermost == 0:
                self._direct[_key(site.function, site.module.path)] |= sent
                self._direct["module", site.module.path] |= sent
            if site.owner is not None and not is_owned:
                # The nearest class sends, be it through a function that everybody shares.
                self._direct[id(site.owner)] |= sent
                is_owned = True
            self._reached[_key(site.function, site.module.path)] |= sent

    def _sent(self, observation: Observation) -> Iterator[Sent]:
        requests = self._requests.get(observation.id)
        if requests:
            for request in requests:
                yield Sent(Party.VENDOR, request.kind is Kind.OAUTH and self._asks_for_token(request))
            return
        # What asks the vendor for a token asks others for theirs.
        asks = observation.site in self._asking
        for value in observation.urls:
            sent = self._foreign(value)
            yield Sent(sent.party, is_token=True) if asks else sent

    def _asks_for_token(self, request: Request) -> bool:
        oauth = self._vendor.oauth
        path = request.path.rstrip("/")
        return not path.endswith((oauth.authorize, oauth.token_info, oauth.revoke))

    def _foreign(self, value: Value) -> Sent:
        url = parse_url(as_text(value, None))
        is_token = self._speaks_of_token(*(url.host or url.base_hint).split("."), *url.path.split("/"))
        named = self._vendor.names_another(url.base_hint) and not self._vendor.is_named_in(url.base_hint)
        return Sent(Party.OTHER if named else addressee(value, self._vendor), is_token)


def _key(function: Function | None, path: str) -> object:
    return id(function) if function is not None else ("top", path)


def token_parties(sent: Iterable[Sent]) -> frozenset[Party]:
    """Whose tokens are asked for."""
    return frozenset(one.party for one in sent if one.is_token and one.party is not Party.UNKNOWN)


def are_for_tokens(sent: frozenset[Sent]) -> bool:
    """Whether tokens are asked for, and nothing else."""
    return bool(token_parties(sent)) and all(one.is_token for one in sent)


def parties(sent: Iterable[Sent]) -> frozenset[Party]:
    """Who is sent anything, as far as that is known."""
    return frozenset(one.party for one in sent if one.party is not Party.UNKNOWN)
