"""What the modules of a project speak of: the vendor, its monthly sandbox, and the refresh of that."""

from __future__ import annotations

import re
from itertools import permutations

from msgspec import Struct

from auditor.detectors.sandbox.refresh_words import NAME_LIMIT, Options, has_word, names_around
from auditor.detectors.shared.naming import target_names
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import written_text
from auditor.facts.definitions import Module
from auditor.facts.walk import expressions
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution


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
