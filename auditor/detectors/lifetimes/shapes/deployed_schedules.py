"""Renewals by the clock of a cloud that Python code sets up.

`Rule(stack, "Hourly", schedule=Schedule.rate(Duration.minutes(85)), targets=[LambdaFunction(renew)])`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.rhythms import rhythms
from auditor.detectors.lifetimes.shapes.filed_schedules import run_by_clock, seconds_of_clock
from auditor.detectors.shared.bindings import bindings_in
from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.name_uses import functions_at
from auditor.detectors.shared.plain_values import UNITS
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import all_calls, argument_for, calls_of, keyword, written_text
from auditor.facts import expressions as expr
from auditor.facts.scopes import Scope
from auditor.facts.statements import DefineFunction
from auditor.facts.walk import subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.values import ClassValue, FunctionValue, Unknown
from auditor.semantics.resolution import Resolution


def find_deployed_schedules(analysis: Analysis) -> Iterator[Candidate]:
    """Every rule with a schedule whose only target in the project gets a token and does nothing else."""
    for call, scope in all_calls(analysis.resolution):
        clock = _clock(call, analysis)
        if clock is None:
            continue
        if targets := _targets(call, scope, analysis):
            yield from _run(targets, clock, call, analysis)
        else:
            for outer, given in handed_in(clock, scope, analysis.resolution):
                yield from _run(_told_to(outer, analysis), given, outer, analysis)


def _run(
    targets: Mapping[int, FunctionValue], clock: expr.Expr, call: expr.Call, analysis: Analysis
) -> Iterator[Candidate]:
    renewals = [analysis.roles.of_function(value.function) for value in targets.values()]
    if len(renewals) != 1 or (renewal := renewals[0]) is None or analysis.roles.is_conditional(renewal.name):
        return
    yield from run_by_clock(_intervals(clock, analysis), call, renewal, analysis)


def _clock(call: expr.Call, analysis: Analysis) -> expr.Expr | None:
    """What a rule is given as its schedule."""
    given = (keyword(call, name) for name in analysis.words.options.schedulers.clock_keys)
    return next((each for each in given if each is not None), None)


def _intervals(clock: expr.Expr, analysis: Analysis) -> Iterator[Lifetime]:
    """`Duration.minutes(85)`, `"rate(80 minutes)"`, be they handed to a function, and what other schedulers take."""
    for part in subexpressions(clock):
        match part:
            case expr.Literal(value=str() as text) if (seconds := seconds_of_clock(text)) is not None:
                found = [analysis.durations.written(seconds, part)]
            case expr.Call(func=expr.Attribute(attr=unit), args=(given,)) if unit in UNITS:
                found = list(analysis.durations.of(given.value, unit=UNITS[unit]))
            case _:
                continue
        yield from (each for each in found if analysis.words.is_rhythm(each.seconds))
        return
    yield from rhythms(clock, analysis)


def _targets(rule: expr.Call, scope: Scope, analysis: Analysis) -> dict[int, FunctionValue]:
    """The project's functions that are deployed, and given to the rule or to a call together with it."""
    beside = (call for call in scope.calls if call is not rule and _names(call, rule, analysis))
    found: dict[int, FunctionValue] = {}
    for call in (rule, *beside):
        for part in subexpressions(call):
            made = _made(part, analysis)
            own = list(_handled(made, analysis)) if made is not None and made is not rule else []
            maker = _written_maker(part, analysis.syntax) if made is not None and not own else None
            found.update({id(value.function): value for value in own})
            found.update(_told_to(maker, analysis) if maker is not None else {})
    return found


def _told_to(maker: expr.Call, analysis: Analysis) -> dict[int, FunctionValue]:
    """The functions that a helper of the project deploys: `self._function("Renewal", "functions.refresh.handler")`."""
    if not any(isinstance(v, FunctionValue | ClassValue) for v in analysis.resolution.values(maker.func)):
        return {}
    texts = (written_text(argument.value) for argument in maker.args)
    return {id(v.function): v for text in texts if text for v in functions_at(text, analysis.resolution)}


def _names(call: expr.Call, rule: expr.Call, analysis: Analysis) -> bool:
    """`rule.add_target(LambdaFunction(renew))`, `EventTarget(rule=rule.name, arn=renew.arn)`."""
    return any(_made(part, analysis) is rule for part in subexpressions(call))


def _made(part: expr.Expr, analysis: Analysis) -> expr.Call | None:
    """The call that made what a name stands for."""
    if not isinstance(part, expr.Name | expr.Attribute):
        return None
    for value in analysis.resolution.values(part):
        made = analysis.syntax.at(value.place) if isinstance(value, Unknown) and value.place is not None else None
        if isinstance(made, expr.Call):
            return made
    return None


def _handled(made: expr.Call, analysis: Analysis) -> Iterator[FunctionValue]:
    """`Function(handler="functions.refresh.handler")`, `PythonFunction(index="refresh.py", handler="handler")`."""
    given = [(argument.keyword or "", text) for argument in made.args if (text := written_text(argument.value))]
    handler = next((text for key, text in given if is_named(key, "handler_keywords")), "")
    file = next((text for key, text in given if is_named(key, "handler_files")), "")
    yield from functions_at(f"{PurePosixPath(file).stem}.{handler}" if file else handler, analysis.resolution)


def _written_maker(thing: expr.Expr, syntax: Syntax) -> expr.Call | None:
    """The only call that a name, or an attribute of the object at hand, is assigned; a call is its own maker."""
    match thing:
        case expr.Call():
            return thing
        case expr.Name():
            made = definition(thing, syntax)
        case expr.Attribute(attr=attr):
            owner = syntax.site(thing).owner
            methods = [each.function for each in owner.body if isinstance(each, DefineFunction)] if owner else []
            bound = (binding for method in methods for binding in bindings_in(method.body))
            found = [value for target, value, _ in bound if isinstance(target, expr.Attribute) and target.attr == attr]
            made = found[0] if len(found) == 1 else None
        case _:
            return None
    return made if isinstance(made, expr.Call) else None


def handed_in(part: expr.Expr, scope: Scope, resolution: Resolution) -> Iterator[tuple[expr.Call, expr.Expr]]:
    """The calls of the function around, each with what it gives for a parameter that is named in `part`."""
    if scope.function is None:
        return
    named = {each.id for each in subexpressions(part) if isinstance(each, expr.Name)}
    for name in (each.name for each in scope.function.parameters if each.name in named):
        for one in calls_of(scope.function, resolution):
            if (given := argument_for(one.call, scope.function, name, bound=one.is_bound)) is not None:
                yield one.call, given
