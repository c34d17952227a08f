"""Which expressions hold an access token, by answers and headers, and which code deals with one at all."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.provenance import values_within
from auditor.detectors.lifetimes.sinks import Sink
from auditor.detectors.shared.answer_keys import keys_of
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.credentials import sent_as_authorization
from auditor.detectors.shared.moments import is_now
from auditor.detectors.shared.naming import assigned_targets, last_name, names_in, scope_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import are_for_tokens, parties, token_parties
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function, Module
from auditor.facts.walk import direct_expressions, expressions, statements, subexpressions
from auditor.semantics.domain.values import Answer


def holds_token(expression: expr.Expr, analysis: Analysis) -> bool:
    """Whether a token is (in) what an expression hands on, also wrapped: `json.dumps(asdict(pair))`."""
    field = analysis.words.vendor.oauth.access_token_field
    sent = sent_as_authorization(analysis.resolution)
    for value in values_within(expression, analysis.resolution, analysis.traffic):
        if value in sent:
            return True
        if isinstance(value, Answer):
            keys = keys_of(value)
            is_whole = not keys and value.path[-1:] == (".json()",)
            if (is_whole or keys[-1:] == (field,)) and any(
                s.is_token for s in analysis.traffic.answerer(value.request)
            ):
                return True
    return False


def is_beside_token(use: expr.Expr, sink: Sink, site: Site, analysis: Analysis) -> bool:
    """Whether a value is put where a token is put: another key of the mapping, another attribute of the object."""
    is_here = sink.is_stored and not sink.is_local and sink.site is None
    if not is_here or analysis.words.is_refresh_token(*sink.names):
        return False
    for outer in analysis.syntax.ancestors(use):
        if isinstance(outer, expr.DictDisplay):
            beside = [value for _, value in outer.items if use not in subexpressions(value)]
            break
    else:
        beside = list(_assigned_beside(site))
    # Of several moments each may be that of something else.
    is_only_moment = not any(is_now(part) for value in beside for part in subexpressions(value))
    return is_only_moment and any(holds_token(value, analysis) for value in beside)


def _assigned_beside(site: Site) -> Iterator[expr.Expr]:
    """What the function around puts into the object that a statement changes."""
    changed = _changed_by(site.statement)
    for statement in statements(site.body):
        if isinstance(statement, stmt.Assign) and statement is not site.statement and changed & _changed_by(statement):
            yield from (value for _, value in assignments(statement))


def _changed_by(statement: stmt.Statement) -> set[tuple[str, ...]]:
    """The objects of which an assignment changes something."""
    targets = (target for target in assigned_targets(statement) if isinstance(target, expr.Attribute | expr.Subscript))
    return {names_in(target.base) for target in targets} - {()}


def gets_token(site: Site, analysis: Analysis) -> bool:
    """A function that asks for a token itself, or leads to nothing else."""
    path, traffic = site.module.path, analysis.traffic
    return bool(token_parties(traffic.direct(site.function, path))) or are_for_tokens(
        traffic.reached(site.function, path)
    )


def handles_token(site: Site, analysis: Analysis) -> bool:
    """A function or class that asks for tokens, holds one or is named after one; or what such a function calls."""
    if _handles(site.function, site.owner, site.module, analysis):
        return True
    callers = analysis.resolution.callers(site.function) if site.function is not None else ()
    return any(_handles(each.function, None, analysis.resolution.modules[each.module], analysis) for each in callers)


def is_about_token(function: Function | None, site: Site, analysis: Analysis) -> bool:
    """Whether one function is about a token, and not merely part of a class that has one."""
    words = analysis.words
    if function is None:
        return words.is_token(*names_in(*direct_expressions(site.statement)))
    if words.is_other(function.name) or words.is_session(function.name):
        return False
    names = (function.name, *(parameter.name for parameter in function.parameters))
    if words.is_token(*names) or (site.owner is not None and words.is_access_token(site.owner.name)):
        return True
    sent = analysis.traffic.reached(function, site.module.path)
    return _mentions(words.vendor.oauth.access_token_field, function) or are_for_tokens(sent)


def _handles(function: Function | None, owner: Class | None, module: Module, analysis: Analysis) -> bool:
    words, sent = analysis.words, analysis.traffic.direct(function, module.path)
    parameters = function.parameters if function is not None and not parties(sent) else ()
    sent |= analysis.traffic.of_class(owner) if owner is not None else frozenset()
    if token_parties(sent) or words.is_token(*scope_names(function, owner), *(each.name for each in parameters)):
        return True
    within = function or owner or module
    field = words.vendor.oauth.access_token_field
    return analysis.resolution.once((_mentions, id(within), field), lambda: _mentions(field, within))


def _mentions(field: str, within: Function | Class | Module) -> bool:
    return any(_is_field(expression, field) for expression in expressions(within.body))


def _is_field(expression: expr.Expr, field: str) -> bool:
    is_read = isinstance(expression, expr.Subscript | expr.Attribute | expr.Name) and last_name(expression) == field
    return is_read or written_text(expression) == field
