"""One activation of a function, class body or module while it is executed symbolically."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.facts.definitions import Function
from auditor.semantics.domain.heap import Heap
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Ref, Value, Values

# Whom a class is called by for which a framework sends.
FRAMEWORK = "the framework"


class CallSite(Struct, frozen=True):
    """One link of a chain: `caller` calls `callee` at `place`; names are qualified.

    `hands_header` if an argument is a mapping that holds the header which the vendor requires. `is_taken` unless the
    call stands in a branch that this run could not take.
    """

    place: Place
    caller: str
    callee: str
    hands_header: bool = False
    is_taken: bool = True


class Frame(Struct, eq=False, kw_only=True):
    """Mutable for as long as its body runs; closures keep it. `kind` is "module", "class" or "function".

    `running` is the object of which a method is running, also while that method calls a plain function.
    """

    kind: str
    module: str
    qualname: str
    names: dict[str, Values] = field(default_factory=dict)
    parent: Frame | None = None
    function: Function | None = None
    owner: ClassValue | None = None
    receiver: Value | None = None
    running: Value | None = None
    chain: tuple[CallSite, ...] = ()
    feasible: bool = True
    returns: list[Values] = field(default_factory=list)
    exits: list[Heap] = field(default_factory=list)
    yields: list[Values] = field(default_factory=list)
    # The objects whenever a context manager yields.
    pauses: list[Heap] = field(default_factory=list)
    global_names: set[str] = field(default_factory=set)
    # The states at each `continue` and `break` of the loops that are running, by kind.
    jumps: list[tuple[str, dict[str, Values], Heap]] = field(default_factory=list)
    loop_depth: int = 0
    # What each name of a loop is in some round, while the loop runs item by item.
    rounds: Mapping[str, frozenset[object]] = {}
    # The newest object when the function was called; later ones were made in it.
    newest: int | None = None
    has_other_way: bool = False
    # Whether all flags that are known say that this branch is not taken; it is looked at, but sets no switches.
    is_refused: bool = False
    # Whether what is known here says that another branch is taken, though the next caller may pass something else.
    is_passed_by: bool = False
    # Whether what is executed now is one round of several, one for each row of a table.
    is_one_of_rows: bool = False

    def __post_init__(self) -> None:
        if isinstance(self.receiver, Ref):
            self.running = self.receiver

    @property
    def is_settled(self) -> bool:
        """Whether this is no function's frame, nor inside one: its names outlive every call."""
        return self.kind != "function" and (self.parent is None or self.parent.is_settled)


def closure_of(value: FunctionValue | ClassValue) -> Frame:
    """The frame in which a function or class was defined."""
    assert isinstance(value.closure, Frame)  # nothing else is given to them
    return value.closure


def scope_of(name: str, frame: Frame) -> Frame | None:
    """The scope in which `global` or `nonlocal` binds a name."""
    outer = frame.parent
    while outer is not None and outer.parent is not None and (outer.kind == "class" or name not in outer.names):
        outer = outer.parent
    return outer


def look_up(name: str, frame: Frame) -> Values | None:
    """The values of a name as Python finds it: class bodies are not seen from the functions inside them."""
    if name in frame.names and name not in frame.global_names:
        return frame.names[name]
    outer = frame.parent
    while outer is not None:
        if outer.kind != "class" and name in outer.names:
            return outer.names[name]
        outer = outer.parent
    return None
