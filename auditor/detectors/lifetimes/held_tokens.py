"""Which expressions hold an access token, by the answers that their values come from and the headers they go into."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.provenance import values_within
from auditor.detectors.lifetimes.sinks import Sink
from auditor.detectors.shared.answer_keys import keys_of
from auditor.detectors.shared.distinct_values import sent_as_authorization
from auditor.detectors.shared.moments import is_now
from auditor.detectors.shared.naming import names_in
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import statements, subexpressions
from auditor.semantics.values import Answer


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
    bases = {_base(target) for target in _targets(site.statement)} - {()}
    for statement in statements(site.function.body if site.function is not None else site.module.body):
        if isinstance(statement, stmt.Assign) and statement is not site.statement:
            is_beside = bases & {_base(target) for target in _targets(statement)}
            yield from (statement.value,) if is_beside and statement.value is not None else ()


def _targets(statement: stmt.Statement) -> Iterator[expr.Expr]:
    for target in statement.targets if isinstance(statement, stmt.Assign) else ():
        yield from target.items if isinstance(target, expr.Sequence) else (target,)


def _base(target: expr.Expr) -> tuple[str, ...]:
    """The object that an assignment changes."""
    match target:
        case expr.Attribute(base=base) | expr.Subscript(base=base):
            return names_in(base)
        case _:
            return ()
