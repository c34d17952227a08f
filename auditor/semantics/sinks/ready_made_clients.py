"""Client libraries from package indexes: what their methods send stands in a table, not in the audited code."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from auditor.model.client import CallNaming, Client, ClientCall, ClientClass, HeaderUse, ParameterRole
from auditor.semantics.domain import texts
from auditor.semantics.domain.states import Entry, InstanceState, MappingState, Presence
from auditor.semantics.domain.values import (
    Answer,
    Constant,
    External,
    Method,
    Place,
    Ref,
    Unknown,
    Value,
    Values,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.observation import HeaderSet, Observation

# The method of a request, as a word within a name: `users_get`, `users_get_with_http_info`.
_SENDS = re.compile(r"_(?:get|post|put|patch|delete)(?:_|$)")


def construct_client(name: str, arguments: Arguments, place: Place, machine: Machine) -> Values | None:
    """An object of a known client class; None if the name is not one."""
    found = client_of(name, machine)
    if found is None:
        return None
    _, cls = found
    given = _by_role(cls, arguments)
    attrs: dict[str, Values] = {role.value: values for role, values in given.items()}
    attrs["_token"] = (Constant(cls.grant == "client_credentials", place),)
    return (machine.allocate(InstanceState(kind=External(name), attrs=attrs, place=place)),)


def call_client_function(name: str, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """A module-level function of a client library that sends."""
    module, _, function = name.rpartition(".")
    for client in machine.clients:
        if module in client.functions and (calls := client.calls_of(function)):
            base = text(client.classes[0].base_url, place) if client.classes else text("", place)
            return join(*(_record(client, call, (base,), place, frame, machine) for call in calls))
    return None


def call_client_method(target: Method, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """`client.projects.get(…)`: the way from the instance to the method is the key of the table."""
    steps = [target.name]
    receiver: Value = target.receiver
    while isinstance(receiver, Method):
        steps.append(receiver.name)
        receiver = receiver.receiver
    state = machine.state(receiver)
    if not isinstance(state, InstanceState) or not isinstance(state.kind, External):
        return None
    found = client_of(state.kind.name, machine)
    if found is None:
        return None
    client, cls = found
    calls = client.calls_of(".".join(reversed(steps)))
    if not calls:
        return None
    bases = _base_urls(cls, state, place, machine)
    named = place if target.place is None or place.covers(target.place) else target.place
    return join(*(_record(client, call, bases, place, frame, machine, named=named) for call in calls))


def call_named_operation(target: Unknown, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """`gateway.users.rest_v10_users_get(…)` on whatever object: a method called after its path has no namesake."""
    name = target.hint.rpartition(".")[2]
    for client in machine.clients if _SENDS.search(name) else ():
        if client.naming is CallNaming.FROM_PATH and (calls := client.calls_of(name)):
            base = unknown(client.id, "an object of a client library that the code does not tell", place)
            return join(*(_record(client, call, base, place, frame, machine) for call in calls))
    return None


def client_of(name: str, machine: Machine) -> tuple[Client, ClientClass] | None:
    """The client and class behind a dotted name."""
    known = machine.client_classes
    if name not in known:
        known[name] = next(
            (
                (client, cls)
                for client in machine.clients
                for cls in client.classes
                if any(fnmatchcase(name, pattern) for pattern in cls.imports)
            ),
            None,
        )
    return known[name]


def _by_role(cls: ClientClass, arguments: Arguments) -> dict[ParameterRole, Values]:
    given: dict[ParameterRole, Values] = {}
    for index, parameter in enumerate(cls.parameters):
        if index < len(arguments.positional):
            given[parameter.role] = arguments.positional[index]
        elif parameter.name in arguments.keywords:
            given[parameter.role] = arguments.keywords[parameter.name]
        elif parameter.default:
            given[parameter.role] = (text(parameter.default, None),)
    return given


def _base_urls(cls: ClientClass, state: InstanceState, place: Place, machine: Machine) -> Values:
    """The base URL of an object: a template over what its constructor was given."""
    template = text(cls.base_url, place)
    return texts.fill(template, "format", lambda role, _: _filled(role, state, place, machine), place)


def _filled(role: str, state: InstanceState, place: Place, machine: Machine) -> Values:
    values = state.attrs.get(role, ())
    nested: list[Values] = []
    for value in values:
        inner = machine.state(value)
        if isinstance(inner, InstanceState) and isinstance(inner.kind, External):
            found = client_of(inner.kind.name, machine)
            if found is not None:
                nested.append(_base_urls(found[1], inner, place, machine))
        else:
            nested.append((value,))
    return join(*nested) or unknown(f"{role}", "the client's constructor was not given it", place)


def _record(
    client: Client,
    call: ClientCall,
    bases: Values,
    place: Place,
    frame: Frame,
    machine: Machine,
    *,
    named: Place | None = None,
) -> Values:
    """One request; `named` is where its method was picked, if not at the call."""
    path = text(call.path, named or place)
    heads = tuple(texts.strip(texts.as_text(base, place), "/", left=False, right=True) for base in bases)
    urls = texts.combine([heads or (text("", None),), (path,)], place)
    observation = Observation(
        id=machine.new_request(place),
        site=place,
        library=client.id,
        function=frame.qualname,
        owner=client.id,
        methods=(text(call.method, place),),
        urls=urls,
        headers=(_headers(call, place, machine),),
        params=(),
        body=(),
        files=(_file(call.file_field, place, machine),) if call.file_field else (),
        options={"per_page": (text(str(call.page_size), place),)} if call.page_size else {},
        chain=frame.chain,
        entry=machine.active[0] if machine.active else None,
        feasible=frame.feasible,
    )
    machine.observations.append(observation)
    return (Answer(observation.id, (".json()",)),)


def _file(field: str, place: Place, machine: Machine) -> Ref:
    """The form that the library makes of a file."""
    content = Entry((Unknown("open()", "the library reads the file", place),), Presence.PRESENT, place)
    return machine.allocate(MappingState(entries={field: content}, is_open=False, place=place))


def _headers(call: ClientCall, place: Place, machine: Machine) -> HeaderSet:
    token = Entry((Unknown("token", "the library adds it", place),), Presence.PRESENT, place)
    entries = {"authorization": token}
    if call.header in (HeaderUse.SENT, HeaderUse.ARGUMENT):
        entries[machine.required_header.lower()] = Entry((), Presence.PRESENT, place)
    elif call.header is HeaderUse.WRONG_NAME:
        entries[call.wrong_header.lower()] = Entry((), Presence.PRESENT, place)
    return HeaderSet(entries=entries, is_open=False, dicts=(), carrier=None)
