"""The symbolic machine: what all parts of an execution share, and the door through which they call each other.

Recursion between expressions, calls and statements goes through the three functions given at construction, so that
the rooms of this floor need not import each other in circles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from auditor.facts.definitions import Class, Function
from auditor.facts.expressions import Expr
from auditor.facts.span import Span
from auditor.facts.statements import Block
from auditor.model.client import Client, ClientClass
from auditor.models.library import Models
from auditor.semantics.domain.declarations import Declarations
from auditor.semantics.domain.heap import Heap
from auditor.semantics.domain.limits import ENTRY_BUDGET, PROJECT_BUDGET
from auditor.semantics.domain.project import Matters, Project
from auditor.semantics.domain.queues import Waiting
from auditor.semantics.domain.states import InstanceState, Kind, ListState, MappingState, State
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import (
    ClassValue,
    Closure,
    External,
    Fixed,
    FunctionValue,
    Place,
    Ref,
    Value,
    Values,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.memory import Memory
from auditor.semantics.interpreter.mixins import is_incomplete
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.interpreter.seen import Seen
from auditor.semantics.interpreter.settings_lookup import SettingLookup, SettingsBelow


class Arguments(Struct, frozen=True):
    """The arguments of a call, evaluated; `open_keywords` if an unknown `**` may bring more.

    `spread` is what a `**` takes apart and can only be asked by name: each keyword may be the field of that name.
    `items` is what each position of an unknown `*` may be.
    """

    positional: tuple[Values, ...]
    keywords: Mapping[str, Values]
    open_positional: bool = False
    open_keywords: bool = False
    spread: Values = ()
    items: Values = ()

    def given(self, position: int, *names: str) -> Values:
        """What is given at a position, or else by a name; nothing if it is not."""
        if position < len(self.positional):
            return self.positional[position]
        return next((self.keywords[name] for name in names if name in self.keywords), ())


Evaluate = Callable[[Expr, Frame, "Machine"], Values]
Invoke = Callable[[Value, Arguments, Place, Frame, "Machine"], Values]
Execute = Callable[[Block, Frame, "Machine"], bool]
Iterate = Callable[[Values, Frame, "Machine"], Values]
GetAttribute = Callable[[Value, str, Place, Frame, "Machine"], Values]


class Machine(Struct, eq=False):
    """Mutable for one audit of one project."""

    project: Project
    evaluate_expression: Evaluate
    invoke_value: Invoke
    execute_block: Execute
    get_attribute: GetAttribute
    iterate_values: Iterate
    initialise: Callable[[str, Machine], None]  # Execute a module's body if that has not been done.
    settings: SettingLookup
    models: Models
    is_vendor_path: Callable[[str], bool]
    is_token_address: Callable[[Url], bool]  # There the vendor gives tokens or takes them back.
    knows: Callable[[Url, str], bool]  # The API has something there, and the module speaks of no other vendor.
    construct: Callable[[ClassValue, Machine], None]
    settings_below: SettingsBelow
    clients: tuple[Client, ...]
    required_header: str
    matters: Matters
    declarations: Declarations
    client_classes: dict[str, tuple[Client, ClientClass] | None] = field(default_factory=dict)  # By dotted name.
    heap: Heap = field(default_factory=Heap)
    archive: dict[int, State] = field(default_factory=dict)
    next_id: int = 0
    steps: int = 0
    entry_steps: int = 0
    exhausted: int = 0
    overflown: bool = False
    entry_limit: int = ENTRY_BUDGET
    seen: Seen = field(default_factory=Seen)
    literals: dict[Expr, Values] = field(default_factory=dict)  # What is written never changes.
    importing: int = 0  # Modules that are being executed, each of which imports the next.
    module_frames: dict[str, Frame] = field(default_factory=dict)
    incomplete: dict[int, bool] = field(default_factory=dict)
    below_folders: dict[str, str] = field(default_factory=dict)  # Modules imported through a folder that is none.
    class_values: dict[int, ClassValue] = field(default_factory=dict)
    function_values: dict[int, FunctionValue] = field(default_factory=dict)
    further_closures: dict[int, list[FunctionValue]] = field(default_factory=dict)
    patches: dict[tuple[str, str], Values] = field(default_factory=dict)  # Of libraries: by name, or library, method.
    leaving: dict[int, tuple[Heap, Heap]] = field(default_factory=dict)  # Where contexts pause, and where they end.
    loaded: dict[str, frozenset[str]] = field(default_factory=dict)  # What a module imports, also through others.
    app_config: Ref | None = None
    keepers: dict[str, Ref] = field(default_factory=dict)
    # Where the APIs of clients begin that are registered: by the place where their registry is made, and by name.
    registered: dict[tuple[Place | None, str], Values] = field(default_factory=dict)
    fixtures: dict[str, dict[str, FunctionValue]] = field(default_factory=dict)  # Of tests, by module and name.
    decorated: dict[int, Values] = field(default_factory=dict)
    instances: dict[Class, list[Ref]] = field(default_factory=dict)
    synthetic: set[Ref] = field(default_factory=set)  # Objects that no code of the project makes.
    observations: list[Observation] = field(default_factory=list)
    dropped: list[Observation] = field(default_factory=list)
    request_sites: list[Place] = field(default_factory=list)
    sends: int = 0  # Remembered calls included.
    unfinished: dict[str, int] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)
    followed: set[Function] = field(default_factory=set)  # Those that were executed or handed on.
    # Classes on whose objects code outside calls methods, and requests that only stand for such calls.
    asked: set[int] = field(default_factory=set)
    offered: set[int] = field(default_factory=set)
    callers: dict[int, set[int]] = field(default_factory=dict)
    # The hosts (None: not known) that methods of a class reach, where several classes could be meant.
    services: dict[int, set[str | None]] = field(default_factory=dict)
    active: list[Function] = field(default_factory=list)
    # The same for functions inside functions: which position among the active ones, and which closure.
    closures: list[tuple[int, Function, Closure]] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)
    call_log: list[tuple[int, int | None]] = field(default_factory=list)  # `covered` and `callers`, in order.
    cut_offs: list[int] = field(default_factory=list)  # How many active functions had no part in a call too deep.
    # Calls that nest too deeply, with the function that was not executed there; those that send, with callees left out.
    too_deep: dict[Place, Function] = field(default_factory=dict)
    too_many: set[Place] = field(default_factory=set)
    failures: set[tuple[str, str]] = field(default_factory=set)  # Bugs of the machine itself: the path, and where.
    version: int = 0  # Counts bindings of names of modules and classes.
    entry_version: int = -1  # What it was when this entry began.
    entry_start: int = 0
    constructing: set[Class] = field(default_factory=set)
    waiting: list[Waiting] = field(default_factory=list)
    waits: int = 0
    resumed: dict[tuple[Function, Ref], int] = field(default_factory=dict)
    _owners: dict[str, list[ClassValue]] = field(default_factory=dict)
    _heirs: dict[Class, list[ClassValue]] = field(default_factory=dict)

    def evaluate(self, expression: Expr, frame: Frame) -> Values:
        """What `expression` may be here; remembered for whoever asks about this expression later."""
        self.steps += 1
        self.entry_steps += 1
        if self.entry_steps > self.entry_limit or self.steps > PROJECT_BUDGET:
            self.exhausted += 1
            return unknown("", "the analysis limit was reached")
        try:
            values = self.evaluate_expression(expression, frame, self)
        except RecursionError:  # Calls in calls in long expressions: one stays unknown, the rest goes on.
            self.overflown = True
            return unknown("", "nested too deeply to be followed")
        return self.seen.note(expression, values)

    def begin_entry(self) -> None:
        """Get ready for the next entry point: nothing spent, nothing called."""
        self.entry_steps = 0
        self.active = []
        self.entry_version = self.version
        self.entry_start = self.next_id

    def log_calls(self, calls: Iterable[tuple[int, int | None]]) -> None:
        """Take down which function (by identity) calls which."""
        for callee, caller in calls:
            self.call_log.append((callee, caller))
            self.covered.add(callee)
            if caller is not None:
                self.callers.setdefault(callee, set()).add(caller)

    def bind_outside(self, names: dict[str, Values], name: str, values: Values) -> None:
        """Bind a name of a module or class while something else is executed."""
        if name not in names:
            self._owners.clear()
        if names.get(name) != values:
            self.version += 1
        names[name] = values

    def seen_now(self, expression: Expr, frame: Frame) -> Values:
        """Evaluate a name or attribute without leaving a trace, to ask what it is at this point."""
        return self.evaluate_expression(expression, frame, self)

    def call(self, target: Value, arguments: Arguments, place: Place, frame: Frame) -> Values:
        return self.invoke_value(target, arguments, place, frame, self)

    def attribute(self, value: Value, name: str, place: Place, frame: Frame) -> Values:
        return self.get_attribute(value, name, place, frame, self)

    def execute(self, block: Block, frame: Frame) -> bool:
        """Run a block; True if its end is reached."""
        return self.execute_block(block, frame, self)

    def allocate(self, state: State) -> Ref:
        """A new object."""
        self.next_id += 1
        self.heap[self.next_id] = state
        return Ref(self.next_id, is_plain=isinstance(state, MappingState | ListState))

    def state(self, value: Value | None) -> State | None:
        """What an object holds now, also one of another entry's run; None for other values."""
        return self.heap.get(value.id) or self.archive.get(value.id) if isinstance(value, Ref) else None

    def states(self, values: Iterable[Value | None], kind: type[Kind]) -> Iterator[Kind]:
        """What those of several values hold that are objects, lists or mappings, whichever is asked for."""
        return (state for value in values if isinstance(state := self.state(value), kind))

    def objects(self, values: Iterable[Value], kind: type[Kind]) -> Iterator[tuple[Ref, Kind]]:
        """The same with what holds it, to be changed; each state is taken when its turn comes."""
        for value in values:
            if isinstance(value, Ref) and isinstance(state := self.state(value), kind):
                yield value, state

    def kind(self, value: Value | None) -> ClassValue | External | None:
        """The class that an object is of; None for other values."""
        state = self.state(value)
        return state.kind if isinstance(state, InstanceState) else None

    def new_request(self, site: Place) -> int:
        """A number that no other request has, not even one of a pass whose observations are dropped."""
        self.sends += 1
        self.request_sites.append(site)
        return len(self.request_sites) - 1

    def drop_observations(self, start: int, but: Iterable[Observation] = ()) -> None:
        """Forget most from `start` on: their pass ran for its effects. Values may still name them."""
        self.memory.forget_repeats(o.id for o in self.observations[start:])
        self.dropped.extend(self.observations[start:])
        self.observations[start:] = but

    def owners_of(self, name: str) -> list[ClassValue]:
        """The classes that bind `name`."""
        if not self._owners:
            for cls in self.class_values.values():
                for bound in cls.namespace:
                    self._owners.setdefault(bound, []).append(cls)
        return self._owners.get(name, [])

    def known_instances(self, cls: ClassValue, frame: Frame) -> tuple[Ref, ...]:
        """Objects of the class or its subclasses made so far, the newest (they know most) first; else one synthetic."""
        found = self._instances_of(cls)
        if not found and cls.definition not in self.constructing:
            self.constructing.add(cls.definition)
            self.construct(cls, self)
            self.constructing.discard(cls.definition)
            found = self._instances_of(cls)
        return tuple(reversed(found))

    def _instances_of(self, cls: ClassValue) -> list[Ref]:
        known = self.instances.get(cls.definition, ())
        if made := [ref for ref in known if ref not in self.synthetic]:
            return made
        heirs = [ref for other in self._heirs_of(cls) for ref in self.instances.get(other.definition, ())]
        is_open = not known or is_incomplete(cls, self.incomplete)
        real = [ref for ref in heirs if ref not in self.synthetic]
        # Its own comes first, for what subclasses override.
        return (real or heirs or list(known)) if is_open else [*real, *known]

    def note_class(self, cls: ClassValue) -> None:
        """The body of a class was executed, perhaps once more."""
        self.class_values[id(cls.definition)] = cls
        self._heirs.clear()
        self._owners.clear()

    def _heirs_of(self, cls: ClassValue) -> Sequence[ClassValue]:
        """The subclasses of a class at any distance, in the order in which they were executed first."""
        if not self._heirs:
            for other in self.class_values.values():
                for base in {each.definition for each in other.ancestors if isinstance(each, ClassValue)}:
                    self._heirs.setdefault(base, []).append(other)
        return self._heirs.get(cls.definition, ())

    def positions(self, value: Value) -> tuple[Values, ...] | None:
        """The items of a tuple or list whose positions are all known."""
        if isinstance(value, Fixed):
            return value.items
        state = self.state(value)
        return state.items if isinstance(state, ListState) and not state.rest else None

    def elements(self, values: Values, frame: Frame) -> Values:
        """What iterating over any of `values` may give."""
        return self.iterate_values(values, frame, self)

    def place(self, frame: Frame, span: Span) -> Place:
        return Place(frame.module, span)
