"""Sources declared as data: one mapping says the client, its resources and their endpoints; a library sends."""

from __future__ import annotations

from auditor.semantics.data.merging import merge_mappings
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState
from auditor.semantics.domain.values import External, Place, Ref, Text, Values, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import construct_session, record

_CLIENT = "dlt.sources.helpers.rest_client.RESTClient"
_READERS = frozenset({"rest_api_source", "rest_api_resources"})
_SENT = ("method", "params", "json", "data", "headers")


def read_declaration(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """Record what such a source will ask for; None if the function reads no declaration."""
    package, _, last = name.rpartition(".")
    if last not in _READERS or not package.startswith("dlt"):
        return None
    for value in arguments.given(0, "config"):
        config = _mapping((value,), machine)
        client = _mapping(_under(config, "client"), machine)
        if config is None or client is None:
            continue
        session = _session(client, place, machine)
        defaults = _mapping(_under(config, "resource_defaults"), machine)
        shared = _details(_mapping(_under(defaults, "endpoint"), machine))
        for resource in _items(_under(config, "resources"), machine):
            _record_resource(resource, shared, session, client.place or place, frame, machine)
    return unknown(f"{name}()", "a source of a library", place)


def _session(client: MappingState, place: Place, machine: Machine) -> Ref:
    ref = machine.allocate(InstanceState(kind=External(_CLIENT), attrs={}, place=client.place or place))
    keywords = {name: _under(client, name) for name in ("base_url", "headers", "auth") if _under(client, name)}
    construct_session(ref, machine.models.types[_CLIENT], Arguments((), keywords), client.place or place, machine)
    return ref


def _details(endpoint: MappingState | None) -> dict[str, Values]:
    """What an endpoint says beside its path."""
    return {name: values for name in _SENT if (values := _under(endpoint, name))}


def _record_resource(
    resource: Values, shared: dict[str, Values], session: Ref, site: Place, frame: Frame, machine: Machine
) -> None:
    """A resource is its path, or a mapping with an endpoint that is one or holds one; its name stands in for a path.

    `shared` is what the endpoints of all resources say unless they say it themselves.
    """
    given: dict[str, Values] = {"url": tuple(value for value in resource if isinstance(value, Text))}
    fields = _mapping(resource, machine)
    if fields is not None:
        endpoint = _under(fields, "endpoint")
        details = _mapping(endpoint, machine)
        path = _under(details, "path") if details is not None else endpoint
        given = _details(details)
        given["url"] = tuple(v for v in path if isinstance(v, Text)) or _under(fields, "name")
    for name, values in shared.items():
        own = given.get(name, ())
        given[name] = merge_mappings((*values, *own), site, machine) if name == "params" else own or values
    if given["url"]:
        record("dlt", None if "method" in given else "GET", session, given, Arguments((), {}), site, frame, machine)


def _mapping(values: Values, machine: Machine) -> MappingState | None:
    return next(machine.states(values, MappingState), None)


def _items(values: Values, machine: Machine) -> list[Values]:
    lists = machine.states(values, ListState)
    return [item for state in lists for item in (*state.items, *((value,) for value in state.rest))]


def _under(state: MappingState | None, key: str) -> Values:
    entry: Entry | None = state.get(key) if state is not None else None
    return entry.values if entry is not None else ()
