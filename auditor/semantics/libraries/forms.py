"""Multipart forms that are built part by part: objects of libraries that remember what they were given."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.domain.states import InstanceState, ListState
from auditor.semantics.domain.values import Constant, External, Fixed, Place, Ref, Values, unknown
from auditor.semantics.interpreter.growing import scattered
from auditor.semantics.interpreter.machine import Arguments, Machine

# Attributes of a form: the fields its constructor was given, and a list of the (name, content) pairs added later.
GIVEN = "_given"
ADDED = "_added"

_LIBRARIES = ("aiohttp", "requests_toolbelt", "urllib3", "requests.packages")
_FORMS = frozenset({"FormData", "MultipartEncoder", "MultipartWriter"})
# What is handed a form and stands for it.
_WRAPPERS = frozenset({"MultipartEncoderMonitor"})
_ENCODERS = frozenset({"encode_multipart_formdata"})


def make_form(name: str, arguments: Arguments, place: Place, machine: Machine) -> Values | None:
    """An object of a library's form class; None if the name is not one."""
    package, _, last = name.rpartition(".")
    if not package.startswith(_LIBRARIES):
        return None
    first = arguments.given(0)
    if last in _WRAPPERS:
        return first or None
    if last in _FORMS:
        given = arguments.keywords.get("fields", () if last == "MultipartWriter" else first)
        return (_form(name, given, place, machine),)
    if last in _ENCODERS:
        form = _form(name, arguments.keywords.get("fields", first), place, machine)
        return (Fixed(((form,), unknown(f"{name}()[1]", "the boundary is made up", place))),)
    return None


def call_on_form(ref: Ref, name: str, arguments: Arguments, place: Place, machine: Machine) -> Values | None:
    """`form.add_field(…)`, and what hands the form on; None for anything else, and where the object is no form."""
    state = machine.state(ref)
    if not isinstance(state, InstanceState) or ADDED not in state.attrs:
        return None
    if is_named(name, "whole_forms"):
        return (ref,)
    if name not in ("add_field", "append"):
        return None
    for parts, known in machine.objects(state.attrs[ADDED], ListState):
        machine.heap[parts.id] = scattered(known, (_part(name, arguments, place),))
    return unknown(f"form.{name}()", "a part of a form", place)


def _part(method: str, arguments: Arguments, place: Place) -> Fixed:
    """One pair; content with a file's name is a pair of its own, as in the mappings of other libraries."""
    given = list(arguments.positional)
    if method == "append":
        given.insert(0, unknown("name", "set on the part later", place))
    name = given[0] if given else arguments.keywords.get("name", ())
    content = given[1] if len(given) > 1 else arguments.keywords.get("value", ())
    filename = arguments.keywords.get("filename", ())
    if any(not isinstance(value, Constant) for value in filename):
        return Fixed((name, (Fixed((filename, content)),)))
    return Fixed((name, content))


def _form(name: str, given: Values, place: Place, machine: Machine) -> Ref:
    added = machine.allocate(ListState(items=(), rest=(), place=place))
    attrs: dict[str, Values] = {GIVEN: given, ADDED: (added,)}
    return machine.allocate(InstanceState(kind=External(name), attrs=attrs, place=place))
