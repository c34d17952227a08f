"""What shows that a number is about something else: where it is written, another service's branch, a made-up test."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.shared.conditions import outcomes
from auditor.detectors.shared.naming import arms, last_name
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import looked_up, written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import ClassValue
from auditor.semantics.requests import Kind
from auditor.semantics.test_code import is_test_module, stands_in

_EQUAL = {"==": True, "is": True, "in": True, "!=": False, "is not": False, "not in": False}

# A subject, what it is compared with, and whether it is (one of) these where the number is written.
_Met = tuple[expr.Expr, expr.Expr, bool]


def is_about_something_else(candidate: Candidate, analysis: Analysis) -> bool:
    """Another subject by its name, or an argument beside a function that gets no token."""
    words, lifetime = analysis.words, candidate.lifetime
    if words.is_other(*lifetime.names) or words.is_margin(*lifetime.names):
        return True
    # What is done with a token that a call gets says nothing about how long the call is good for.
    is_call_for_token = isinstance(candidate.use, expr.Call) and analysis.roles.renewal(candidate.use.func) is not None
    if not is_call_for_token and any(_tells(around, analysis) for around in analysis.syntax.ancestors(candidate.use)):
        return True
    if lifetime.expression is None:
        return False
    site = analysis.syntax.site(lifetime.expression)
    if _is_arm_of_another(site, analysis) or is_written_for_another(lifetime.expression, analysis):
        return True
    inside = [lifetime.expression, *analysis.syntax.ancestors(lifetime.expression)]
    if isinstance(site.statement, stmt.DefineFunction):
        function = site.statement.function
        if any(decorator in inside for decorator in function.decorators) and not words.is_token(*lifetime.names):
            return analysis.roles.of_function(function) is None and not words.is_token(function.name)
    for child, around in pairwise(inside):
        if isinstance(around, expr.DictDisplay):
            return site is not candidate.site and _is_entry_of_another(child, around, analysis)
    return False


def _tells(around: expr.Expr, analysis: Analysis) -> bool:
    """Whether an expression only says something to a reader: a log entry, a printed line, a formatted text."""
    is_told = isinstance(around, expr.Call) and last_name(around.func) in analysis.words.options.telling_calls
    return is_told or isinstance(around, expr.Joined)


def _is_arm_of_another(site: Site, analysis: Analysis) -> bool:
    """One of several branches by vendor, where another branch is the one of this vendor."""
    syntax, function = analysis.syntax, site.function
    own = arms(site, syntax)
    if not own or analysis.words.names_vendor(*own) or function is None:
        return False
    inside = (each for each in syntax.walk(site.module.path) if each.function is function)
    told = analysis.resolution.once(
        ("arms", id(function)), lambda: {text for each in inside for text in arms(each, syntax)}
    )
    return analysis.words.names_vendor(*told)


def _is_entry_of_another(value: expr.Expr, table: expr.DictDisplay, analysis: Analysis) -> bool:
    """An entry of a table by vendor, purpose or the like, whose key names neither the vendor nor a token's life."""
    words = analysis.words
    key = next((key for key, item in table.items if item is value), None)
    if key is not None and _is_member_of_another(key, analysis):
        return True
    told = written_text(key)
    is_of_token = words.names_vendor(told) or words.is_token(told) or words.is_lifetime(told) or words.is_expiry(told)
    return bool(told) and not is_of_token


def is_written_for_another(number: expr.Expr, analysis: Analysis) -> bool:
    """Whether a number is met only where another of several services is meant: `if vendor is Vendor.ACME:`."""
    site = analysis.syntax.site(number)
    for subject, member, is_met in _decisions(number, analysis):
        members = member.items if isinstance(member, expr.Sequence) else (member,)
        if is_met and members and all(_is_of_another(each, subject, site, analysis) for each in members):
            return True
        if not is_met and any(_is_vendor(_told(each, analysis), analysis) for each in members):
            return True
    return False


def _is_member_of_another(key: expr.Expr, analysis: Analysis) -> bool:
    """Whether this is one of several services of an enumeration, but not the vendor: `Vendor.ACME`."""
    if not isinstance(key, expr.Attribute) or analysis.words.names_vendor(key.attr):
        return False
    return any(
        isinstance(value, ClassValue) and any(_is_vendor(name, analysis) for name in value.namespace)
        for value in analysis.resolution.values(key.base)
    )


def _is_of_another(member: expr.Expr, subject: expr.Expr, site: Site, analysis: Analysis) -> bool:
    if _is_member_of_another(member, analysis):
        return True
    told = _told(member, analysis)
    return bool(told) and not analysis.words.names_vendor(told) and told in _services(subject, site, analysis)


def _services(subject: expr.Expr, site: Site, analysis: Analysis) -> frozenset[str]:
    """The keys of the tables by service in which the function looks the same subject up: `URLS[vendor]`."""
    found: set[str] = set()
    inside = (each for each in analysis.syntax.walk(site.module.path) if each.function is site.function)
    for part in (part for each in inside for part in each.parts):
        table, key = looked_up(part)
        if table is None or type(key) is not type(subject) or last_name(key) != last_name(subject):
            continue
        for mapping in analysis.resolution.states(analysis.resolution.values(table), MappingState):
            keys = {key for key in mapping.entries if isinstance(key, str)}
            if any(_is_vendor(key, analysis) for key in keys):
                found |= keys
    return frozenset(found)


def _told(member: expr.Expr, analysis: Analysis) -> str:
    """The name of a member of a class, or the one text that something is."""
    values = analysis.resolution.values
    if isinstance(member, expr.Attribute) and any(isinstance(each, ClassValue) for each in values(member.base)):
        return member.attr
    found = tuple(texts_in(values(member)))
    return written_text(member) or (found[0] if len(found) == 1 else "")


def _is_vendor(name: str, analysis: Analysis) -> bool:
    """The vendor itself, not one of its environments."""
    return name.lower() in analysis.words.vendor.name_hints


def _decisions(number: expr.Expr, analysis: Analysis) -> Iterator[_Met]:
    """What was decided before the number is met."""
    for test, holds in outcomes(number, analysis.syntax):
        yield from _compared(test, holds=holds)
    for child, around in pairwise((number, *analysis.syntax.ancestors(number))):
        if isinstance(around, expr.DictDisplay):
            yield from _entry(child, around, analysis)


def _entry(number: expr.Expr, table: expr.DictDisplay, analysis: Analysis) -> Iterator[_Met]:
    """`{"acme": 1800}.get(vendor, 3600)`: where the number is met, the vendor was this one."""
    above = analysis.syntax.parent(table)
    for part in (above, analysis.syntax.parent(above) if above is not None else None):
        where, subject = looked_up(part)
        if where is table and subject is not None:
            yield from ((subject, key, True) for key, value in table.items if value is number and key is not None)


def _compared(test: expr.Expr, *, holds: bool) -> Iterator[_Met]:
    """The comparisons that are known to have come out in a certain way."""
    match test:
        case expr.Compare(left=left, ops=(op,), comparators=(right,)) if op in _EQUAL:
            is_met = _EQUAL[op] is holds
            yield left, right, is_met
            if "in" not in op:  # `"acme" == vendor`
                yield right, left, is_met


def is_imitation(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether the duration belongs to a test that gets no token of the vendor's: then whatever it says is made up."""
    written = candidate.lifetime.expression
    sites = (candidate.site, *((analysis.syntax.site(written),) if written is not None else ()))
    return any(_makes_up(site.module, analysis) for site in sites)


def _makes_up(module: Module, analysis: Analysis) -> bool:
    return is_test_module(module) and (stands_in(module) or not _logs_in(module, analysis))


def _logs_in(module: Module, analysis: Analysis) -> bool:
    """Whether the module itself asks the vendor for tokens."""
    return any(
        request.kind is Kind.OAUTH and request.observation.site.module == module.path
        for request in analysis.resolution.requests
    )
