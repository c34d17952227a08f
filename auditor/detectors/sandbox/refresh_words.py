"""Whether words speak of the refresh of the vendor's sandbox, and not of tokens or clouds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import expressions, subexpressions
from auditor.model.vendor import Vendor
from auditor.models.names import known_names

ONLY_WORDS = "Only the words around it suggest that this is about the sandbox refresh."
# Longer texts are no names.
NAME_LIMIT = 80


class Options(Struct, frozen=True, kw_only=True):
    """The day, the environment, and the words that speak of its refresh."""

    clouds: tuple[str, ...] = ()
    date_words: tuple[str, ...] = ()
    day_arguments: tuple[str, ...] = ()
    day_attributes: tuple[str, ...] = ()
    earliest_day: int
    environment: str
    latest_day: int
    monthly_words: tuple[str, ...] = ()
    ordinals: dict[str, int] = {}
    other_restoring: tuple[str, ...] = ()
    refresh_words: tuple[str, ...] = ()
    sandbox_words: tuple[str, ...] = ()
    scheduling_calls: tuple[str, ...] = ()
    working_day_calls: tuple[str, ...] = ()
    working_day_tests: frozenset[str] = frozenset()
    working_day_words: tuple[str, ...] = ()


def names_refresh(text: str, vendor: Vendor, options: Options, *, is_called: bool) -> bool:
    """Whether words in lower case speak of the refresh of the vendor's sandbox.

    `is_called` if what they speak of sends requests to a sandbox of the vendor's.
    """
    left = without_others(text, options)
    if not any(word in left for word in options.refresh_words):
        return False
    if any(host.name in left for host in vendor.hosts if host.environment == options.environment):
        return True
    if not any(word in left for word in options.sandbox_words):
        return False
    if vendor.is_named_in(left):
        return True
    # Nobody else's sandbox is called monthly, and what calls the vendor's means that one.
    is_told = is_called or any(word in left for word in options.monthly_words)
    return is_told and not vendor.names_another(left)


def without_others(text: str, options: Options) -> str:
    """The words without those of tokens and clouds."""
    for word in (*sorted(known_names("refresh_tokens")), *options.clouds, *options.other_restoring):
        text = text.replace(word, "")
    return text


def told_by(function: Function) -> Iterator[str]:
    """The texts that a function hands on, and those of its decorators: the name of a flow, the program that it runs."""
    for part in (*(p for each in function.decorators for p in subexpressions(each)), *expressions(function.body)):
        if (text := written_text(part)) and len(text) <= NAME_LIMIT:
            yield text


def blocks_around(site: Site) -> Iterator[expr.Expr]:
    """What the `with` blocks around a statement are opened with: the group of jobs that it belongs to."""
    outer = site.parent
    while outer is not None:
        if isinstance(outer.statement, stmt.With):
            yield from outer.parts
        outer = outer.parent


def names_around(site: Site) -> Iterator[str]:
    """What the function and the class around a statement are called, and the function that it defines."""
    defined = site.statement.function if isinstance(site.statement, stmt.DefineFunction) else None
    return (each.name for each in (defined, site.function, site.owner) if each is not None)


def has_word(text: str, words: Iterable[str]) -> bool:
    """Whether a text in lower case has one of the words in it, also as part of another."""
    return any(word in text for word in words)
