"""Whether a line that a flag of its function guards runs for a request: `if not strict: context.verify_mode = …`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.conditions import outcomes
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import Called, argument_for, calls_of
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function, Parameter
from auditor.semantics.domain.values import Constant, Place, Unknown
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
        everywhere = calls_of(site.function, self.resolution) if guards else ()
        # Who made what the request goes through may not be on its way: then whoever calls the function.
        on_way = [each for each in everywhere if (each.scope.module.path, each.scope.name) in observation.bodies]
        return bool(everywhere) and all(
            any(self._is_refused(call, site.function, guard) for guard in guards) for call in on_way or everywhere
        )

    def _is_refused(self, called: Called, function: Function, guard: _Guard) -> bool:
        parameter = _parameter(function, guard.parameter)
        given = argument_for(called.call, function, guard.parameter, bound=called.is_bound)
        if given is None and any(argument.star for argument in called.call.args):
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
