"""Methods of a library's class that are called on the class: `Session.__init__(self)`, `Session.request(self, …)`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.classes import library_kinds
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import Method, Place, Ref, Values, join
from auditor.semantics.evaluation.library_calls import call_method, construct_base
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


def call_unbound(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """The same as on the object itself, which comes first; None if that is no object of such a class."""
    owner, _, method = name.rpartition(".")
    first = arguments.positional[0] if arguments.positional else ()
    receivers = [each for each in first if isinstance(each, Ref) and _is_one(each, owner, machine)]
    rest = replace(arguments, positional=arguments.positional[1:])
    if not receivers:
        return None
    if method != "__init__":
        return join(*(call_method(Method(each, method, place), rest, place, frame, machine) for each in receivers))
    for each in receivers:
        # Several bases may be begun one after the other; each is told what is its own.
        construct_base(each, (owner,), rest, place, frame, machine)
    return ()


def _is_one(ref: Ref, owner: str, machine: Machine) -> bool:
    """Whether an object is of a class, by whichever name the library has it."""
    state = machine.state(ref)
    kinds = library_kinds(state.kind) if isinstance(state, InstanceState) else ()
    named, own = machine.models.type(owner), machine.models.session(kinds)
    return owner in kinds or (named is not None and own is not None and named.library == own.library)
