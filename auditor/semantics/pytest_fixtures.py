"""What pytest passes to tests and fixtures: the result of the fixture that a parameter names.

Source: https://docs.pytest.org/en/stable/reference/fixtures.html (a fixture is visible in its own module or class, or
below the folder of its `conftest.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from auditor.facts import expressions as facts
from auditor.facts.definitions import Function
from auditor.facts.walk import definitions
from auditor.semantics.domain.classes import decorator_names
from auditor.semantics.domain.values import FunctionValue, Place, Unknown, Values, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# Why a parameter is not known: a plugin brings the fixture. What a test asks of it is never a guess worth making.
FIXTURE = "a fixture that is not among the audited files"
# Fixtures that ask for fixtures: conftest files seldom stack more.
_DEPTH_LIMIT = 6


def takes_fixtures(value: FunctionValue) -> bool:
    """Whether pytest calls this function."""
    stem = PurePosixPath(value.module).stem
    is_test = value.function.name.startswith("test") and (stem.startswith("test_") or stem.endswith("_test"))
    return is_test or _is_fixture(value.function)


def fixture_values(value: FunctionValue, parameter: str, frame: Frame, machine: Machine, depth: int = 0) -> Values:
    """What the fixture of this name returns or yields; unknown with the reason `FIXTURE` if the project has none."""
    place = Place(value.module, value.function.span)
    if depth >= _DEPTH_LIMIT:
        return unknown(parameter, FIXTURE, place)
    for path in _visible_from(value.module):
        fixture = _fixtures_of(path, machine).get(parameter)
        if fixture is None or fixture.function is value.function:
            continue
        asked = {
            each.name: fixture_values(fixture, each.name, frame, machine, depth + 1)
            for each in fixture.function.parameters
            if each.name not in ("self", "request")
        }
        made = machine.call(fixture, Arguments((), asked), place, frame)
        return machine.elements(made, frame) if fixture.function.is_generator else made
    return unknown(parameter, FIXTURE, place)


def is_from_plugin(values: Values) -> bool:
    """Whether the project has no fixture of that name."""
    return all(isinstance(value, Unknown) and value.reason == FIXTURE for value in values)


def _visible_from(module: str) -> Iterator[str]:
    yield module
    for folder in PurePosixPath(module).parents:
        yield (folder / "conftest.py").as_posix()


def _fixtures_of(path: str, machine: Machine) -> dict[str, FunctionValue]:
    if path not in machine.fixtures:
        module = machine.project.modules.get(path)
        functions = [function for _, function, _ in definitions(module)] if module is not None else []
        found = {_name_of(each): machine.function_values.get(id(each)) for each in functions if _is_fixture(each)}
        machine.fixtures[path] = {name: value for name, value in found.items() if value is not None}
    return machine.fixtures[path]


def _is_fixture(function: Function) -> bool:
    return "fixture" in decorator_names(function)


def _name_of(function: Function) -> str:
    """`@pytest.fixture(name="client")`, or the function's own name."""
    for decorator in function.decorators:
        for argument in decorator.args if isinstance(decorator, facts.Call) else ():
            if argument.keyword == "name" and isinstance(argument.value, facts.Literal):
                return str(argument.value.value)
    return function.name
