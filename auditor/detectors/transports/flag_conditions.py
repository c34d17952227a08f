"""Whether a line that a flag of its function guards runs for a request: `if not strict: context.verify_mode = …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from auditor.detectors.shared.conditions import outcomes
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import argument_for
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function, Parameter
from auditor.facts.walk import expressions
from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.values import ClassValue, Constant, FunctionValue, Place, Unknown
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution


class _Guard(Struct, frozen=True):
    """The parameter that a line waits for, and what it must be."""

    parameter: str
    outcome: bool


class FlagConditions(Struct, frozen=True):
    """Answers for one resolution."""

    resolution: Resolution
    syntax: Syntax

    def refuses(self, place: Place, observation: Observation) -> bool:
        """Whether every call of the function around, by those that send this request, says no by a flag.

        What an operator may say besides, on a command line for instance, is not known and does not count.
        """
        written, site = self.syntax.at(place), self.syntax.site_at(place)
        if written is None or site is None or site.function is None:
            return False
        asked = (guard for test, holds in outcomes(written, self.syntax) for guard in _asked(test, holds))
        guards = [guard for guard in asked if _parameter(site.function, guard.parameter)]
        calls = list(self._calls(site.function, self._bodies(observation))) if guards else []
        if guards and not calls:
            # Who made what the request goes through is not on its way: then whoever calls the function.
            calls = list(self._calls(site.function, (scope.body for scope in self.resolution.scopes())))
        return bool(calls) and all(
            any(self._is_refused(call, site.function, guard, is_bound) for guard in guards) for call, is_bound in calls
        )

    def _bodies(self, observation: Observation) -> Iterator[stmt.Block]:
        """The bodies that a request goes through."""
        bodies: dict[int, stmt.Block] = {}
        for place in observation.way:
            if (around := self.syntax.site_at(place)) is not None:
                bodies[id(around.body)] = around.body
        yield from bodies.values()

    def _calls(self, function: Function, bodies: Iterable[stmt.Block]) -> Iterator[tuple[expr.Call, bool]]:
        """The calls of a function; True if they are of a bound method."""
        for body in bodies:
            for part in expressions(body):
                for value in self.resolution.values(part.func) if isinstance(part, expr.Call) else ():
                    made = class_attribute(value, "__init__")[0] if isinstance(value, ClassValue) else (value,)
                    found = next((v for v in made if isinstance(v, FunctionValue) and v.function is function), None)
                    if found is not None and isinstance(part, expr.Call):
                        yield part, isinstance(value, ClassValue) or found.receiver is not None

    def _is_refused(self, call: expr.Call, function: Function, guard: _Guard, is_bound: bool) -> bool:
        parameter = _parameter(function, guard.parameter)
        given = argument_for(call, function, guard.parameter, bound=is_bound)
        if given is None and any(argument.star for argument in call.args):
            return False
        said = given if given is not None else parameter.default if parameter is not None else None
        values = self.resolution.values(said)
        known = [
            isinstance(v, Constant) and v.value is not None and v.value is not guard.outcome
            for v in values
            if not isinstance(v, Unknown)
        ]
        return bool(known) and all(known)


def _parameter(function: Function, name: str) -> Parameter | None:
    return next((parameter for parameter in function.parameters if parameter.name == name), None)


def _asked(test: expr.Expr, outcome: bool) -> Iterator[_Guard]:
    """The parameters of which a test needs one value alone."""
    match test:
        case expr.Compare(left=left, ops=("is" | "==",), comparators=(expr.Literal(value=bool() as flag),)):
            yield from _asked(left, flag is outcome)
        case expr.Name(id=name):
            yield _Guard(name, outcome)
