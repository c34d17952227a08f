"""Entry points: in which order they are executed, and which of their views of a request count."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from auditor.facts.definitions import Class, Function
from auditor.facts.walk import makes_objects
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.test_code import is_test_path

# How the body of a module is called in chains of calls.
MODULE_NAME = "<module>"

Entry = tuple[str, Function, Class | None]


def entry_order(functions: Iterable[Entry], called: Collection[str]) -> list[Entry]:
    """Test code last: what only a test calls is still an entry, since others may call it with other arguments.

    Nested functions late: what encloses them usually calls them with the right closure. What makes objects comes
    before the methods that are looked at on those. `called` are the names that some code calls.
    """
    return sorted(
        functions,
        key=lambda entry: (
            is_test_path(entry[0]),
            "<locals>" in entry[1].qualname,
            entry[1].name in called,
            not makes_objects(entry[1]),
        ),
    )


def entry_views(machine: Machine) -> tuple[Observation, ...]:
    """Requests seen from the outermost caller: those of entry points that turned out to be called are left out.

    Where nothing else is left of a call (recursion, calls that were never reached), its own view stands.
    """
    kept = [o for o in machine.observations if _is_kept(o, machine)]
    sites = {o.site for o in kept} | machine.declarations.hidden
    kept.extend(o for o in machine.observations if o.site not in sites)
    return tuple(_without_callers(o, machine) for o in sorted(kept, key=lambda o: o.id))


def _without_callers(observation: Observation, machine: Machine) -> Observation:
    """Where calls nest too deeply to be followed, what came down to a function is not known, also not its defaults."""
    entry = observation.entry
    if entry is None or entry not in machine.too_deep.values() or not any(h.is_open for h in observation.headers):
        return observation
    return replace(observation, headers=tuple(replace(headers, is_open=True) for headers in observation.headers))


def _is_kept(observation: Observation, machine: Machine) -> bool:
    is_outside = _is_of_module(observation) or id(observation.entry) not in machine.covered
    return is_outside or observation.id in machine.offered


def _is_of_module(observation: Observation) -> bool:
    """Whether it was the body of a module that led here, as in `if __name__ == "__main__": main()`."""
    return observation.entry is None or bool(observation.chain and observation.chain[0].caller == MODULE_NAME)
