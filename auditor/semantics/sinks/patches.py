"""Functions of the project in place of a library's: `requests.Session.request = request`, `requests.get = get`.

Such a function calls what it replaces; one that sends nothing is a fake of some test, and the library's own stays. It
is in place for programs that import its module.
"""

from __future__ import annotations

from msgspec.structs import replace

from auditor.models.rows import Sink
from auditor.semantics.data.targets import PATCHED_CLASS
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import External, FunctionValue, Place, Ref, Values, join, text
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import construct_session

# The method of a session that all its others call.
_GENERAL = "request"


def call_patched_function(
    name: str, sender: Sink | None, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """A function of a library; `requests.get` calls the method `request` of a session of its own."""
    if not machine.patches:
        return None
    answers = _called("", name, None, arguments, place, frame, machine)
    if answers is not None or sender is None:
        return answers
    for cls in machine.patches.get((sender.library, PATCHED_CLASS), ()):
        kind = machine.models.type(cls.name) if isinstance(cls, External) else None
        if isinstance(cls, External) and kind is not None:
            session = machine.allocate(InstanceState(kind=cls, attrs={}, place=place))
            construct_session(session, kind, Arguments((), {}), place, machine)
            name = sender.method.lower() or _GENERAL
            return call_patched_method(session, sender, name, arguments, place, frame, machine)
    return None


def call_patched_method(
    ref: Ref, sender: Sink, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """A method of a session: itself, or the one that it calls."""
    if not machine.patches:
        return None
    answers = _called(sender.library, name, ref, arguments, place, frame, machine)
    if answers is not None or not sender.method:
        return answers
    general = replace(arguments, positional=((text(sender.method, place),), *arguments.positional))
    return _called(sender.library, _GENERAL, ref, general, place, frame, machine)


def _called(
    library: str,
    name: str,
    receiver: Ref | None,
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> Values | None:
    """What the functions in its place answer, if they send; they are not asked again for what they call themselves."""
    replacing = machine.patches.get((library, name), ())
    own = [each for each in replacing if isinstance(each, FunctionValue) and each.function not in machine.active]
    around = {frame.module, *(site.place.module for site in frame.chain)} if own else ()
    loaded = {path for module in around for path in _loaded_by(module, machine)}
    own = [each for each in own if each.module in loaded]
    sends = machine.sends
    answers = [machine.call(replace(each, receiver=receiver), arguments, place, frame) for each in own]
    return join(*answers) if machine.sends > sends else None


def _loaded_by(path: str, machine: Machine) -> frozenset[str]:
    """A module, and those that it imports, also through others."""
    if path not in machine.loaded:
        found: set[str] = set()
        pending = [path]
        while pending:
            if (here := pending.pop()) not in found:
                found.add(here)
                pending.extend(machine.project.imported_by(here))
        machine.loaded[path] = frozenset(found)
    return machine.loaded[path]
