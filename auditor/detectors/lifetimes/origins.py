"""The place where a number is written may show that it is about something else."""

from __future__ import annotations

from itertools import pairwise

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.arms import is_member_of_another, is_written_for_another
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.shared.naming import arms, last_name
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt


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
        if isinstance(around, expr.Call) and around is not candidate.use:
            handed = [a.value for a in around.args if a.value not in inside]
            functions = [value for value in handed if analysis.roles.is_function(value)]
            if functions and not any(analysis.roles.renewal(value) for value in functions):
                return True
    return False


def _tells(around: expr.Expr, analysis: Analysis) -> bool:
    """Whether an expression only says something to a reader: a log entry, a printed line, a formatted text."""
    if isinstance(around, expr.Joined):
        return True
    return isinstance(around, expr.Call) and last_name(around.func) in analysis.words.options.telling_calls


def _is_arm_of_another(site: Site, analysis: Analysis) -> bool:
    """One of several branches by vendor, where another branch is the one of this vendor."""
    syntax, function = analysis.syntax, site.function
    own = arms(site, syntax)
    if not own or analysis.words.names_vendor(*own) or function is None:
        return False
    inside = (each for each in syntax.walk(site.module.path) if each.function is function)
    told = syntax.once(("arms", id(function)), lambda: {text for each in inside for text in arms(each, syntax)})
    return analysis.words.names_vendor(*told)


def _is_entry_of_another(value: expr.Expr, table: expr.DictDisplay, analysis: Analysis) -> bool:
    """An entry of a table by vendor, purpose or the like, whose key names neither the vendor nor a token's life."""
    words = analysis.words
    key = next((key for key, item in table.items if item is value), None)
    if key is not None and is_member_of_another(key, analysis):
        return True
    if not isinstance(key, expr.Literal) or not isinstance(key.value, str):
        return False
    return not (
        words.names_vendor(key.value)
        or words.is_token(key.value)
        or words.is_lifetime(key.value)
        or words.is_expiry(key.value)
    )
