"""Which requests and texts belong to tests, and which to a server that a module plays."""

from __future__ import annotations

from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.test_code import is_test_module, stands_in


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
    return any(is_played(one, resolution) for one in observation.way)


def is_from_test(observation: Observation, resolution: Resolution) -> bool:
    """Whether a request leaves a test, or code that a test calls."""
    paths = {place.module for place in observation.way}
    return any(is_test_module(resolution.modules[path]) for path in paths if path in resolution.modules)
