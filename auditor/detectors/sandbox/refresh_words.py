"""Whether words, or a whole module, speak of the refresh of the vendor's sandbox, and not of tokens or clouds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations

from msgspec import Struct

from auditor.detectors.shared.naming import target_names
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function, Module
from auditor.facts.walk import expressions, subexpressions
from auditor.model.vendor import Vendor
from auditor.models.names import known_names
from auditor.semantics.resolution import Resolution

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


class ModuleTopics(Struct, frozen=True, kw_only=True):
    """Answers for one resolution; a module is read once."""

    resolution: Resolution
    vendor: Vendor
    syntax: Syntax
    options: Options

    def is_refresh(self, module: Module) -> bool:
        """Whether the remarks of a module speak of the refresh of the vendor's sandbox in so many words."""
        return self.resolution.once(("speaks of the refresh", module.path), lambda: self._speaks_of_refresh(module))

    def is_monthly_refresh(self, module: Module) -> bool:
        """The same of the monthly sandbox."""
        return has_word(module.prose, self.options.monthly_words) and self.is_refresh(module)

    def is_monthly(self, module: Module) -> bool:
        """Whether remarks, names or short texts of a module speak of the monthly sandbox."""
        return self.resolution.once(
            ("speaks of the monthly sandbox", module.path),
            lambda: any(has_word(text, self.options.monthly_words) for text in self._told(module)),
        )

    def is_vendor(self, module: Module) -> bool:
        """Whether they name the vendor."""
        return self.resolution.once(
            ("speaks of the vendor", module.path), lambda: self.vendor.is_named_in(*self._told(module))
        )

    def spells_host(self, module: Module) -> bool:
        """Whether a module has a host of the environment in a text."""
        hosts = [host.name for host in self.vendor.hosts if host.environment == self.options.environment]
        texts = map(written_text, expressions(module.body, into_definitions=True))
        key = ("spells the host", module.path)
        return self.resolution.once(key, lambda: any(has_word(text, hosts) for text in texts))

    def _speaks_of_refresh(self, module: Module) -> bool:
        words = (self.vendor.name_hints, self.options.sandbox_words, self.options.refresh_words)
        said = [rf"(?:{'|'.join(map(re.escape, each))})\w*" for each in words]
        gap = r"\W+(?:\w+\W+){0,3}"
        return any(re.search(gap.join(order), module.prose) for order in permutations(said))

    def _told(self, module: Module) -> tuple[str, ...]:
        """Remarks, words, and the names that a module gives to things, in code and in short texts, in lower case."""
        return self.resolution.once(
            ("told", module.path),
            lambda: (module.prose, " ".join(module.words), " ".join(sorted(self._identifiers(module.path)))),
        )

    def _identifiers(self, path: str) -> set[str]:
        found: set[str] = set()
        for site in self.syntax.walk(path):
            texts = (each.value for each in site.literals if isinstance(each.value, str))
            names = (*names_around(site), *target_names(site.statement))
            found.update(each.lower() for each in (*names, *texts) if len(each) <= NAME_LIMIT)
        return found
