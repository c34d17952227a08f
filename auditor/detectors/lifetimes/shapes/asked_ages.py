"""Stores of the project's own, asked for a token no older than a fixed age: `store.load("procore", max_age=7000)`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.control import controls
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.shapes.comparisons import ORDERS, terms
from auditor.detectors.shared.moments import is_now, unwrapped
from auditor.detectors.shared.naming import names_in
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import argument_for
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import expressions
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import ClassValue, FunctionValue


def find_asked_ages(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        if isinstance(site.statement, stmt.Assign | stmt.If | stmt.Return):
            for call in site.calls:
                yield from _inspect(call, site, analysis)


def _inspect(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    ages = dict.fromkeys(_ages(call, analysis))
    control = controls(call, site, analysis) if ages else None
    if control is None or not control.decides_about_token or control.only_tells:
        return
    told = "Only a token younger than this is taken from the store."
    yield from candidates(ages, call, site, told, names_in(call), acts=control.acts)


def _ages(call: expr.Call, analysis: Analysis) -> Iterator[Lifetime]:
    """The durations that the callee measures against the clock: what it is handed, or what its object was made with."""
    for value in analysis.resolution.values(call.func):
        if not isinstance(value, FunctionValue):
            continue
        measured = analysis.resolution.once(("measured", value.function), partial(_measured, value, analysis))
        for parameter in value.function.parameters:
            if parameter.name in measured:
                is_bound = value.receiver is not None
                given = argument_for(call, value.function, parameter.name, bound=is_bound) or parameter.default
                yield from analysis.lifetimes(given) if given is not None else ()
        state = analysis.resolution.state(value.receiver) if value.receiver is not None else None
        if isinstance(state, InstanceState):
            for name in _fields(measured, state):
                yield from analysis.lifetimes_of(state.attrs.get(name, ()), name)


def _fields(measured: frozenset[str], state: InstanceState) -> Iterator[str]:
    """The fields of an object that are measured, also those that a property hands out under another name."""
    namespace = state.kind.namespace if isinstance(state.kind, ClassValue) else {}
    for name in sorted(each[1:] for each in measured if each.startswith(".")):
        yield name
        for getter in namespace.get(name, ()):
            for statement in getter.function.body if isinstance(getter, FunctionValue) else ():
                match statement:
                    case stmt.Return(value=expr.Attribute(base=expr.Name(), attr=field)):
                        yield field


def _measured(callee: FunctionValue, analysis: Analysis) -> frozenset[str]:
    """The names that a function takes from now or compares with an age; fields of its own object with a dot before."""
    analysis.syntax.walk(callee.module)
    found: set[str] = set()
    for part in expressions(callee.function.body):
        match part:
            case expr.Compare(left=left, ops=ops, comparators=comparators) if ORDERS.issuperset(ops):
                sides = ((left, 1), *((right, -1) for right in comparators))
                summands = [term for side, sign in sides for term in terms(side, analysis, sign)]
                others = [term for term in summands if not is_now(term.expression)]
                # What is measured from now to now is a wait, and what is added to now a margin before an end.
                if 1 < len(others) < len(summands):
                    added = {term.sign for term in summands if is_now(term.expression)}
                    ages = [term.expression for term in others if added != {term.sign}]
                    found.update(_named(ages, callee.function))
            case expr.Binary(op="-", left=left, right=right) if is_now(unwrapped(left)):
                found.update(_named([right], callee.function))
    return frozenset(found)


def _named(summands: list[expr.Expr], function: Function) -> Iterator[str]:
    first = function.parameters[0].name if function.parameters else ""
    for summand in summands:
        match summand:
            case expr.Name(id=name):
                yield name
            case expr.Attribute(base=expr.Name(id=base), attr=attr) if base == first:
                yield f".{attr}"
