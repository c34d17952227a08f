"""Which functions fetch a token and do nothing else, judged by their requests, then by their names."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.name_uses import functions_named
from auditor.detectors.shared.naming import last_name, names_in
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.traffic import Sent, Traffic, are_for_tokens
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import calls_in, expressions, statements
from auditor.models.names import known_names
from auditor.semantics.attribution import Party
from auditor.semantics.domain.classes import library_kinds
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import FunctionValue, Method, Partial, Ref, Value
from auditor.semantics.resolution import Resolution

# What a client library's own method for renewing its token sends.
_OF_CLIENT = frozenset({Sent(Party.VENDOR, is_token=True)})


class Renewal(Struct, frozen=True, kw_only=True):
    """A function that gets a token. `sent` is what it leads to; empty when only its name says so."""

    name: str
    sent: frozenset[Sent]


class Roles(Struct, frozen=True, eq=False):
    """Answers for one resolution."""

    resolution: Resolution
    syntax: Syntax
    traffic: Traffic
    words: Vocabulary

    def renewal(self, expression: expr.Expr) -> Renewal | None:
        """The renewal that an expression hands over to be run: a function, a task's name, a lambda, a partial."""
        match expression:
            case expr.Literal(value=str() as text):
                return self._by_text(text)
            case expr.Lambda(function=function):
                if any(not sent.is_token for sent in self.traffic.behind(function.body)):
                    return None
                return next((found for call in calls_in(function.body) if (found := self.renewal(call.func))), None)
            case expr.Call(func=func):
                made = list(self._functions(self.resolution.values(expression)))
                return (
                    self.renewal(func) if any(self._functions(self.resolution.values(func))) else self._of_values(made)
                )
            case expr.Name() | expr.Attribute():
                return self._by_reference(expression)
            case _:
                return None

    def handed(self, value: expr.Expr) -> Renewal | None:
        """The same where the function itself is handed over, not what it returns."""
        return self.renewal(value) if isinstance(value, expr.Name | expr.Attribute | expr.Lambda) else None

    def of_function(self, function: Function) -> Renewal | None:
        """What a function that is defined here gets, if it is a token and nothing else."""
        home = self.syntax.homes.get(function)
        path = home.module.path if home is not None else ""
        sent = self.traffic.reached(function, path)
        # A flow only lists its tasks; what they send is what it sends.
        tasks = frozenset() if sent else self._of_tasks(function, path)
        return self._judged(function.name, sent | tasks, self.traffic.direct(function, path) | tasks)

    def _of_tasks(self, function: Function, path: str) -> frozenset[Sent]:
        """What the functions that are defined inside a function send."""
        inner = [s.function for s in statements(function.body) if isinstance(s, stmt.DefineFunction)]
        return frozenset(sent for task in inner for sent in self.traffic.reached(task, path))

    def is_conditional(self, name: str) -> bool:
        """Whether a function of this name only acts when a clock of the token says so."""
        if set(name.lower().split("_")) & known_names("conditional_renewal"):
            return True
        return any(self._asks_the_token(value.function) for value in functions_named(name, self.resolution))

    def _by_text(self, text: str) -> Renewal | None:
        values = functions_named(text, self.resolution)
        return self._of_values(values) if values else self._by_name(text)

    def _by_reference(self, expression: expr.Expr) -> Renewal | None:
        values = list(self._functions(self.resolution.values(expression)))
        name = last_name(expression)
        if self._is_of_client(expression):
            return Renewal(name=name, sent=_OF_CLIENT)
        is_open = isinstance(expression, expr.Attribute) or not self.resolution.values(expression)
        named = functions_named(name, self.resolution) if is_open else []
        if values or len(named) == 1:
            return self._of_values(values or named)
        return self._by_name(name)

    def asked_of_clients(self, block: stmt.Block) -> frozenset[Sent]:
        """The tokens that a block gets through methods of known client libraries."""
        return _OF_CLIENT if any(self._is_of_client(call.func) for call in calls_in(block)) else frozenset()

    def _is_of_client(self, expression: expr.Expr) -> bool:
        """Whether a method of a known client library gets a token: `client.reset_access_token`."""
        for value in self.resolution.values(expression):
            if isinstance(value, Method) and isinstance(value.receiver, Ref):
                state = self.resolution.state(value.receiver)
                kinds = library_kinds(state.kind) if isinstance(state, InstanceState) else ()
                if any(value.name in found[1].renewals for kind in kinds if (found := self.resolution.client_of(kind))):
                    return True
        return False

    def _of_values(self, values: list[FunctionValue]) -> Renewal | None:
        for value in values[:4]:
            self.syntax.walk(value.module)
            function, path = value.function, value.module
            sent, direct = self.traffic.reached(function, path), self.traffic.direct(function, path)
            if own := sent & self._sent_by(value.receiver):
                # Of two objects of one class, each renews its own token.
                sent, direct = own, direct & own
            if (found := self._judged(function.name, sent, direct)) is not None:
                return found
        return None

    def _sent_by(self, receiver: Value | None) -> frozenset[Sent]:
        state = self.resolution.state(receiver) if receiver is not None else None
        return self.traffic.of_object(state.place) if isinstance(state, InstanceState) else frozenset()

    def _judged(self, name: str, sent: frozenset[Sent], direct: frozenset[Sent]) -> Renewal | None:
        is_named = self.words.is_token(name) and not self.words.is_other(name)
        if are_for_tokens(sent) or (are_for_tokens(direct) and is_named):
            return Renewal(name=name, sent=frozenset(one for one in sent if one.is_token))
        return None if sent else self._by_name(name)

    def _by_name(self, name: str) -> Renewal | None:
        """What only its name says is a renewal."""
        words, last = self.words, name.replace(":", ".").rpartition(".")[2]
        is_renewal = words.is_token(last) and words.is_renewal(last) and not words.is_other(last)
        return Renewal(name=name, sent=frozenset()) if is_renewal else None

    def _asks_the_token(self, function: Function) -> bool:
        """Whether a function looks at the token's own end before it acts."""
        names = names_in(*(each for each in expressions(function.body) if isinstance(each, expr.Compare)))
        return self.words.tells_end(*names)

    def _functions(self, values: tuple[Value, ...]) -> Iterator[FunctionValue]:
        for value in values:
            match value:
                case FunctionValue():
                    yield self._undecorated(value)
                case Partial(func=FunctionValue() as func) | Method(receiver=FunctionValue() as func):
                    yield func
                case Method(receiver=Ref(), name=name):
                    yield from functions_named(name, self.resolution)[:1]

    def _undecorated(self, value: FunctionValue) -> FunctionValue:
        """The function that a decorator of the project stands in for: what is called `inner` gets what that gets."""
        decorated = self.resolution.once(
            "decorated functions",
            lambda: {
                made: function
                for function in self.resolution.functions
                for made in self.resolution.decorated(function)
                if isinstance(made, FunctionValue)
            },
        )
        return decorated.get(value, value)
