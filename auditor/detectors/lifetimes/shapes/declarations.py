"""Names that say it all: fields of a token's own class, and settings such as `PROCORE_TOKEN_TTL = 7200`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.shared.naming import labels, last_name, target_names
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.model import quoted
from auditor.models.names import is_named


def find_declarations(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        yield from _field(site, analysis)
        yield from _setting(site, analysis)
        yield from _read(site, analysis)


def _field(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`expires_in: int = 7200` in a class that holds an access token."""
    statement = site.statement
    if not isinstance(statement, stmt.Assign) or statement.value is None or site.owner is None:
        return
    if site.branch != "class" or not _is_field_of_token(site.owner, target_names(statement), analysis):
        return
    for lifetime in analysis.lifetimes(statement.value):
        yield Candidate(
            lifetime=lifetime,
            use=statement.value,
            message="fallback",
            told="It is the default of a token's own field.",
            names=(site.owner.name,),
            site=site,
        )


def _is_field_of_token(owner: Class, names: tuple[str, ...], analysis: Analysis) -> bool:
    if not any(analysis.words.is_lifetime_field(name) for name in names):
        return False
    field = analysis.words.vendor.oauth.access_token_field
    siblings = {
        name for statement in owner.body if isinstance(statement, stmt.Assign) for name in target_names(statement)
    }
    return field in siblings or analysis.words.is_token(owner.name)


def _setting(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """A binding whose own name speaks of the vendor, a token and its life."""
    statement = site.statement
    if isinstance(statement, stmt.Assign) and statement.value is not None:
        names = target_names(statement)
        if len(names) == 1 and not isinstance(statement.value, expr.DictDisplay):
            yield from _named(names, statement.value, site, analysis)
        for expression in site.parts:
            if isinstance(expression, expr.DictDisplay):
                for key, value in expression.items:
                    if isinstance(key, expr.Literal) and isinstance(key.value, str):
                        names = (key.value, *labels(expression, analysis.syntax), *target_names(statement))
                        yield from _named(names, value, site, analysis)
    if isinstance(statement, stmt.DefineFunction):
        for parameter in statement.function.parameters:
            if parameter.default is not None:
                yield from _named((parameter.name,), parameter.default, site, analysis)


def _read(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`Config(token_ttl=int(os.getenv("PROCORE_TOKEN_TTL", "6900")))`."""
    for call in site.calls:
        if is_named(last_name(call.func), "default_takers") and len(call.args) > 1:
            key = call.args[0].value
            default = next((a.value for a in call.args[1:] if a.keyword in (None, "default", "fallback")), None)
            if isinstance(key, expr.Literal) and isinstance(key.value, str) and default is not None:
                yield from _named((key.value, *labels(call, analysis.syntax)), default, site, analysis)


def _named(names: tuple[str, ...], value: expr.Expr, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    words = analysis.words
    owner = (site.owner.name,) if site.owner is not None and site.branch == "class" else ()
    if not words.names_vendor(*names, *owner) or not words.is_token(*names) or not words.is_lifetime(*names):
        return
    if isinstance(value, expr.Call) and last_name(value) in ("Field", "field"):
        return
    for lifetime in analysis.lifetimes(value):
        yield Candidate(
            lifetime=lifetime,
            use=value,
            message="default",
            told=f"{quoted(names[0])} names it as a token's lifetime.",
            names=(*names, *owner),
            site=site,
        )
