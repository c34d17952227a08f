"""Which modules are tests, and which ones play the vendor's server."""

from __future__ import annotations

import re

from auditor.facts.definitions import Module
from auditor.facts.statements import Import, ImportFrom
from auditor.facts.walk import statements
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place

_TEST_PATH = re.compile(
    r"(^|/)(tests?|testing|fixtures|mocks?)/|(^|/)(test_[^/]*|[^/]*_test|conftest|fixtures|mocks?)\.py$"
)

# Libraries that answer in the place of a server.
_STAND_INS = frozenset({
    "aioresponses", "httpretty", "mocket", "pook", "pytest_httpserver", "pytest_httpx", "requests_mock", "respx",
    "responses", "vcr", "betamax",
})  # fmt: skip


def is_test_module(module: Module) -> bool:
    """By its path, as test runners find them."""
    return bool(_TEST_PATH.search(module.path))


# As lowering keeps the words of a module: a quick look before the long one, which is taken for every place.
_STAND_IN_WORDS = tuple(frozenset(re.findall(r"[a-z]{3,}", name)) for name in sorted(_STAND_INS))


def stands_in(module: Module) -> bool:
    """Whether a module imports a library that answers in a server's place."""
    if not any(words <= module.words for words in _STAND_IN_WORDS):
        return False
    for statement in statements(module.body, into_definitions=True):
        if isinstance(statement, Import | ImportFrom) and statement.module.partition(".")[0] in _STAND_INS:
            return True
    return False


def is_played(place: Place, resolution: Resolution) -> bool:
    """Whether what is written here is for a server that the module plays itself."""
    module = resolution.modules.get(place.module)
    return module is not None and resolution.once(("stands in", module.path), lambda: stands_in(module))


def is_sent_to_player(place: Place, observation: Observation, resolution: Resolution) -> bool:
    """Whether what a request takes from here goes to a server that this module plays, or the test it comes from."""
    if is_played(place, resolution):
        return True
    home = resolution.modules.get(place.module)
    if home is None or not is_test_module(home):
        return False
    return any(is_played(one, resolution) for one in (observation.site, *(site.place for site in observation.chain)))


def is_from_test(observation: Observation, resolution: Resolution) -> bool:
    """Whether a request leaves a test, or code that a test calls."""
    paths = {observation.site.module, *(site.place.module for site in observation.chain)}
    return any(is_test_module(resolution.modules[path]) for path in paths if path in resolution.modules)
