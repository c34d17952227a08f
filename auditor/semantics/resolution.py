"""The result of resolving a project: what detectors ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar, cast

from msgspec import Struct, field

from auditor.facts.definitions import Class, Function, Module
from auditor.facts.expressions import Expr
from auditor.facts.scopes import Scope, scopes_in
from auditor.facts.span import Span
from auditor.model.client import Client, ClientClass
from auditor.model.location import Location
from auditor.models.library import Models
from auditor.semantics.data.document_parts import rounds
from auditor.semantics.domain.classes import is_kind_of
from auditor.semantics.domain.declarations import Misnamed
from auditor.semantics.domain.states import Kind, ListState, MappingState, State
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    Fixed,
    FunctionValue,
    Place,
    Ref,
    Unknown,
    Value,
    Values,
)
from auditor.semantics.engine import Execution
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Request
from auditor.semantics.sinks.ready_made_clients import client_of

Made = TypeVar("Made")


class SettingRow(NamedTuple):
    """One entry of a settings file; `key` is dotted from the outermost part."""

    key: str
    value: str
    place: Place


# The rows of each settings file that has a value of this form.
SettingsWith = Callable[[re.Pattern[str]], Iterator[tuple[SettingRow, ...]]]


class Resolution(Struct, frozen=True, kw_only=True):
    """What an analysis made of a project; all that detectors may ask of it.

    `requests` reach the vendor; `unknown` are requests whose target could not be told, `observations` all of both, and
    of those that reach others. `settings_with` finds rows of settings files by the form of a value.
    """

    modules: Mapping[str, Module]
    _execution: Execution
    requests: tuple[Request, ...]
    unknown: tuple[Observation, ...]
    settings_with: SettingsWith = lambda _: iter(())
    _made: dict[Hashable, object] = field(default_factory=dict)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every request that leaves here, to whomever."""
        return self._execution.observations

    def requests_of(self, observation: int) -> Sequence[Request]:
        """The vendor's requests that the observation with this number is, by each address that it may have."""
        return self.once("requests by observation", lambda: _by_observation(self.requests)).get(observation, ())

    @property
    def dropped(self) -> Sequence[Observation]:
        """Requests of passes that only prepared for others; their answers may still be known by number."""
        return self._execution.machine.dropped

    def site_of(self, request: int) -> Place:
        """Where the request is sent that an `Answer` names; it need not be among the observations."""
        return self._execution.machine.request_sites[request]

    def state(self, value: Value) -> State | None:
        """What is known of an object, a list or a mapping; None for other values."""
        return self._execution.machine.state(value)

    def states(self, values: Values, kind: type[Kind]) -> Iterator[Kind]:
        """What is known of those of several values that are of a kind: objects, lists or mappings."""
        return self._execution.machine.states(values, kind)

    def positions(self, value: Value) -> Sequence[Values]:
        """The items of a tuple or list whose positions are all known; else none."""
        return self._execution.machine.positions(value) or ()

    def items(self, value: Value) -> Values:
        """What lies in a tuple or a list."""
        if isinstance(value, Fixed):
            return tuple(one for group in value.items for one in group)
        state = self.state(value)
        return (
            tuple(one for group in (*state.items, state.rest) for one in group) if isinstance(state, ListState) else ()
        )

    def contents(self, value: Value) -> Values:
        """What lies in a tuple, a list or a mapping (under whichever key), and answers that were put into one."""
        state = self.state(value)
        if isinstance(state, MappingState):
            return (*(one for entry in state.entries.values() for one in entry.values), *state.answers)
        return self.items(value)

    def rows(self, document: Unknown) -> Values:
        """What a loop over a part of a settings file sees."""
        return rounds(document, self._execution.machine)

    def settings(self, name: str) -> Sequence[tuple[str, Place]]:
        """What settings files say under a name."""
        return self._execution.machine.settings(name)

    def bound_in(self, path: str) -> Mapping[str, Values]:
        """The names of a module with what they are at the end of its execution; none if it was not executed."""
        frame = self._execution.machine.module_frames.get(path)
        return frame.names if frame is not None else {}

    def imported(self, name: str, importer: Module, level: int = 0) -> Module | None:
        """The module of the project that `importer` means by a dotted name with `level` leading dots."""
        return self._execution.machine.project.find(name, importer, level)

    def class_of(self, definition: Class) -> ClassValue | None:
        """The class that a definition makes; None if it was not executed."""
        return self._execution.machine.class_values.get(id(definition))

    @property
    def classes(self) -> Collection[ClassValue]:
        """The classes of the project that were executed."""
        return self._execution.machine.class_values.values()

    def instances(self, cls: ClassValue) -> Iterator[Ref]:
        """The objects of a class and of its subclasses."""
        for definition, refs in self._execution.machine.instances.items():
            other = self.class_of(definition)
            if other is not None and is_kind_of(other, cls.definition):
                yield from refs

    def is_followed(self, function: Function, path: str) -> bool:
        """Whether a function can matter, or was executed or handed on for one that can.

        Of others nothing is known, and they have nothing to do with the vendor.
        """
        machine = self._execution.machine
        return function in machine.followed or machine.matters(path, function.span.line)

    @property
    def functions(self) -> Collection[FunctionValue]:
        """The functions of the project that were defined in the execution."""
        return self._execution.machine.function_values.values()

    def callers(self, function: Function) -> Iterator[FunctionValue]:
        """The functions that call one of the project's."""
        machine = self._execution.machine
        for caller in machine.callers.get(id(function), ()):
            if (value := machine.function_values.get(caller)) is not None:
                yield value

    def is_called(self, function: Function) -> bool:
        """Whether something in the project calls a function."""
        return id(function) in self._execution.machine.covered

    def decorated(self, function: FunctionValue) -> Values:
        """What the decorators of a function made of it."""
        return self._execution.machine.decorated.get(id(function.function), ())

    @property
    def fitting(self) -> Collection[tuple[str, str]]:
        """The rows of models that the project declares and something in it fits, each by its file and key."""
        return self._execution.machine.declarations.fitting

    @property
    def models(self) -> Models:
        """What is known of libraries."""
        return self._execution.machine.models

    def client_of(self, name: str) -> tuple[Client, ClientClass] | None:
        """The ready-made client of the vendor's API behind the dotted name of a class."""
        return client_of(name, self._execution.machine)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What several detectors ask of the whole project, made for the first one; `key` names it."""
        if key not in self._made:
            self._made[key] = make()
        return cast(Made, self._made[key])  # a key always names the same kind of thing

    @property
    def unfinished(self) -> Mapping[str, int]:
        """How many functions of each module the budget did not allow to be followed to their end."""
        return self._execution.machine.unfinished

    @property
    def cut_off(self) -> tuple[Place, ...]:
        """Calls that nest too deeply, of functions that were executed in nobody's place."""
        machine = self._execution.machine
        return tuple(place for place, function in machine.too_deep.items() if id(function) not in machine.covered)

    @property
    def failures(self) -> frozenset[tuple[str, str]]:
        """What failed in the engine itself while it executed a statement: the path, and the kind and place of it."""
        return frozenset(self._execution.machine.failures)

    @property
    def too_many(self) -> frozenset[Place]:
        """Calls that send something, and may call more than was looked at."""
        return frozenset(self._execution.machine.too_many)

    @property
    def misnamed(self) -> Sequence[Misnamed]:
        """Declared functions that the project does not have where they should be."""
        return self._execution.machine.declarations.misnamed

    def values(self, expression: Expr | None) -> Values:
        """Everything an expression has been in any execution."""
        return self._execution.machine.seen.get(expression) if expression is not None else ()

    def functions_of(self, expression: Expr) -> Iterator[Function]:
        """The functions of the project that an expression has been."""
        return (value.function for value in self.values(expression) if isinstance(value, FunctionValue))

    def library_names(self, expression: Expr) -> frozenset[str]:
        """The dotted names of what an expression has been, as far as that is a library's."""
        return frozenset([value.name for value in self.values(expression) if isinstance(value, External)])

    def locate(self, place: Place) -> Location:
        """The place as reports show it; a notebook's place is given within its cell."""
        module = self.modules.get(place.module)
        span, cell, offset = place.span, None, 0
        if module is not None and module.cells is not None:
            for first_line, position in module.cells.starts:
                if first_line <= span.line:
                    cell, offset = position, first_line - 1
        return Location(
            path=place.module,
            line=span.line - offset,
            column=span.column,
            end_line=span.end_line - offset,
            end_column=span.end_column,
            cell=cell,
        )

    def place(self, module: Module, span: Span) -> Place:
        return Place(module.path, span)

    def scopes(self) -> Iterator[Scope]:
        """Every body of the project, in order of path and line."""
        for path in sorted(self.modules):
            yield from self.scopes_of(path)

    def scopes_of(self, path: str) -> Sequence[Scope]:
        """Every body of one module that was followed, in order of line; nothing for a file that is no module."""
        module = self.modules.get(path)
        if module is None:
            return ()
        return self.once(("scopes", path), lambda: tuple(scopes_in(module, self.is_followed)))


def _by_observation(requests: Iterable[Request]) -> Mapping[int, Sequence[Request]]:
    found: dict[int, list[Request]] = defaultdict(list)
    for request in requests:
        found[request.observation.id].append(request)
    return found
