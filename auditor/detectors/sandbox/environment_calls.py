"""Which environments of the vendor's a project calls, and from where."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct, field

from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import expressions
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution


class EnvironmentCalls(Struct, eq=False):
    """Names of environments, by the code through which a request to them goes, and all of them."""

    everywhere: set[str] = field(default_factory=set)
    _functions: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _at_top: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _calls: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def of(self, function: Function | None, module: str) -> frozenset[str]:
        """Those that a function calls, or the top of a module where there is none."""
        return frozenset(self._at_top.get(module, ()) if function is None else self._functions.get(id(function), ()))

    def of_block(self, block: stmt.Block) -> frozenset[str]:
        """Those that the statements of a block call."""
        return frozenset(name for part in expressions(block) for name in self._calls.get(id(part), ()))

    def note(self, call: expr.Expr, function: Function | None, module: str, environment: str) -> None:
        """A request to an environment goes through a call; `function` is what that stands in."""
        self._calls[id(call)].add(environment)
        (self._at_top[module] if function is None else self._functions[id(function)]).add(environment)


def environment_calls(resolution: Resolution, vendor: Vendor, syntax: Syntax) -> EnvironmentCalls:
    """Look at every request and at the calls that it came by."""
    found = EnvironmentCalls()
    for request in resolution.requests:
        environment = vendor.environment_of(request.url.host or "")
        if environment is not None:
            found.everywhere.add(environment.name)
            for place in request.observation.way:
                call = syntax.at(place)
                if call is not None:
                    found.note(call, syntax.site(call).function, place.module, environment.name)
    return found
