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


def is_in_test(place: Place, resolution: Resolution) -> bool:
    """Whether something is written in a test, which only imitates what it hands to the code under test."""
    module = resolution.modules.get(place.module)
    return module is not None and is_test_module(module)


def is_sent_to_player(place: Place, observation: Observation, resolution: Resolution) -> bool:
    """Whether what a request takes from here goes to a server that this module plays, or the test it comes from."""
    if is_played(place, resolution):
        return True
    return is_in_test(place, resolution) and any(is_played(one, resolution) for one in observation.way)


def is_from_test(observation: Observation, resolution: Resolution) -> bool:
    """Whether a request leaves a test, or code that a test calls."""
    return any(is_in_test(place, resolution) for place in observation.way)
