"""What a comparison decides: the branches that run when it is true or false, also through predicates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.shared.conditions import is_left
from auditor.detectors.shared.naming import last_name, names_in, returned, target_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import Sent, are_for_tokens
from auditor.detectors.shared.written import looked_up, written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.facts.walk import calls_in, statements, subexpressions
from auditor.semantics.domain.classes import is_kind_of
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import ClassValue

# A predicate asked in more places than this is no predicate about tokens.
ASKERS_LIMIT = 20


class Control(Struct, frozen=True, kw_only=True):
    """`acts` are the requests that depend on the outcome; `names` what the outcome is called."""

    acts: frozenset[Sent]
    names: tuple[str, ...]
    decides_about_token: bool
    only_tells: bool


def controls(compare: expr.Expr, site: Site, analysis: Analysis) -> Control:
    """What depends on a comparison in this statement."""
    names = _outcome_names(site)
    tests = [site] if isinstance(site.statement, stmt.If) else []
    tests.extend(islice(_askers(names, site, analysis), ASKERS_LIMIT))
    acts: set[Sent] = set()
    decides = False
    for test in tests:
        sent = _acts(test, analysis)
        acts |= sent
        decides = decides or _decides(test, sent, analysis)
    if isinstance(site.statement, stmt.Assign | stmt.Return):
        chosen = _chosen(compare, analysis)
        acts |= chosen
        decides = decides or are_for_tokens(chosen)
    only_tells = bool(tests) and all(_only_tells(test.statement, analysis) for test in tests)
    return Control(acts=frozenset(acts), names=names, decides_about_token=decides, only_tells=only_tells)


def _outcome_names(site: Site) -> tuple[str, ...]:
    """How the outcome is called: the local it is assigned to, the predicate that returns it."""
    statement = site.statement
    if isinstance(statement, stmt.Return) and site.function is not None:
        return (site.function.name,)
    if isinstance(statement, stmt.Assign):
        return target_names(statement)
    if isinstance(statement, stmt.If) and site.function is not None:
        returns = [*returned(statement.body), *returned(statement.orelse)]
        if any(isinstance(value, expr.Literal) and isinstance(value.value, bool) for value in returns):
            return (site.function.name,)
    return ()


def _askers(names: tuple[str, ...], site: Site, analysis: Analysis) -> Iterator[Site]:
    """The conditions that ask a predicate of this name, here or in other modules."""
    is_local = isinstance(site.statement, stmt.Assign) and site.function is not None
    for other in analysis.sites() if names else ():
        is_near = other.function is site.function or not is_local
        if is_near and isinstance(other.statement, stmt.If) and _asks(names, other.statement.test, site, analysis):
            yield other


def _asks(names: tuple[str, ...], test: expr.Expr, site: Site, analysis: Analysis) -> bool:
    """Whether a condition asks one of these names, and not only the namesake of a class the predicate is not of."""
    if not set(names) & set(names_in(test)):
        return False
    asked = [part for part in subexpressions(test) if isinstance(part, expr.Attribute) and part.attr in names]
    return not asked or site.owner is None or any(_may_be_of(part.base, site.owner, analysis) for part in asked)


def _may_be_of(base: expr.Expr, owner: Class, analysis: Analysis) -> bool:
    """Whether an object may be of this class; one that is not known may be."""
    kinds = [
        state.kind if isinstance(state := analysis.resolution.state(value), InstanceState) else None
        for value in analysis.resolution.values(base)
    ]
    return not kinds or any(not isinstance(kind, ClassValue) or is_kind_of(kind, owner) for kind in kinds)


def _acts(test: Site, analysis: Analysis) -> frozenset[Sent]:
    """The requests behind either branch; with an early exit, those of the rest of the function.

    Where something too old is refused, it is not what would be fetched otherwise: a code that was granted long ago.
    """
    statement = test.statement
    assert isinstance(statement, stmt.If)  # callers pass conditions only
    refusing = [side for side in (statement.body, statement.orelse) if any(isinstance(s, stmt.Raise) for s in side)]
    sides = refusing or (statement.body, statement.orelse)
    found = analysis.traffic.behind(tuple(s for side in sides for s in side)) | analysis.roles.asked_of_clients(
        statement.body
    )
    if not found and not refusing and is_left(statement.body) and test.function is not None:
        return analysis.traffic.behind(test.function.body)
    return found


def _decides(test: Site, sent: frozenset[Sent], analysis: Analysis) -> bool:
    """A condition decides about a token if it leads to nothing but token requests, or takes or hands the token out."""
    statement = test.statement
    assert isinstance(statement, stmt.If)  # callers pass conditions only
    if sent:
        return are_for_tokens(sent)
    words = analysis.words
    bound = [step.value for step in statements(statement.body) if isinstance(step, stmt.Assign) and step.value]
    if test.function is not None and any(isinstance(step, stmt.Raise) for step in statement.body):
        # `if now > end: raise …`, and after it the token is handed out.
        bound.extend(value for value in returned(test.function.body) if value is not None)
    keys = (looked_up(part)[1] for value in bound for part in subexpressions(value))
    if words.vendor.oauth.access_token_field in map(written_text, keys):
        return True
    handed = [last_name(value) for value in returned(statement.body) if value is not None]
    if words.is_token(*handed) and not words.is_other(*handed):
        return True
    names = (last_name(call.func) for call in calls_in(statement.body))
    return any(words.is_token(name) and words.is_renewal(name) for name in names)


def _only_tells(statement: stmt.Statement, analysis: Analysis) -> bool:
    """Whether all that happens is that somebody is told."""
    if not isinstance(statement, stmt.If) or statement.orelse:
        return False
    return all(
        isinstance(inner, stmt.Evaluate)
        and isinstance(inner.value, expr.Call)
        and last_name(inner.value.func) in analysis.words.options.telling_calls
        for inner in statement.body
    )


def _chosen(compare: expr.Expr, analysis: Analysis) -> frozenset[Sent]:
    """The requests behind `fetch() if now - born > LIFETIME else old`, and behind `young(LIFETIME) or fetch()`."""
    found: set[Sent] = set()
    child = compare
    for parent in analysis.syntax.ancestors(compare):
        match parent:
            case expr.Conditional(body=body, orelse=orelse):
                found |= analysis.traffic.behind((), body, orelse)
            case expr.Boolean(op="or", left=left, right=right) if left is child:
                found |= analysis.traffic.behind((), right)
        child = parent
    return frozenset(found)
