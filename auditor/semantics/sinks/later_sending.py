"""Requests that a library sends by itself: a scheduler's operators, a client that runs an auth flow or logs in."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from auditor.models.rows import Sink
from auditor.semantics.data.merging import merged_with
from auditor.semantics.domain import texts
from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.states import Entry, InstanceState, MappingState, Presence
from auditor.semantics.domain.urls import UNNAMED, connection_base
from auditor.semantics.domain.values import Constant, External, Place, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record, spelled
from auditor.semantics.sinks.sink_arguments import in_order

# The methods of an auth class yield what is to be sent before the request itself, and describe it by this.
_DESCRIBED = External("httpx.Request")


class _Login(Struct, frozen=True, kw_only=True):
    """`parameters` are those of the constructor in order; `url` and `form` name the ones that hold these."""

    library: str
    parameters: tuple[str, ...]
    url: str
    form: str = ""


_DLT = _Login(
    library="dlt",
    parameters=("access_token_url", "client_id", "client_secret", "access_token_request_data"),
    url="access_token_url",
    form="access_token_request_data",
)
_PLUGIN = ("token_url", "client_id", "client_secret")
# Classes whose objects ask for a token with the credentials of the application.
_LOGINS = {
    "dlt.sources.helpers.rest_client.auth.OAuth2ClientCredentials": _DLT,
    "dlt.sources.helpers.rest_client.OAuth2ClientCredentials": _DLT,
    "httpx_auth.OAuth2ClientCredentials": _Login(library="httpx", parameters=_PLUGIN, url="token_url"),
    "requests_auth.OAuth2ClientCredentials": _Login(library="requests", parameters=_PLUGIN, url="token_url"),
}
_CREDENTIALS = ("client_id", "client_secret")


def send_operator(operator: Sink, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A scheduled task of a framework that sends when it is run."""
    given = in_order(operator, arguments, place, frame, machine)
    endpoint = given.pop("url", unknown("endpoint", "no endpoint given", place))
    told = operator.arguments["base"].names if "base" in operator.arguments else ()
    connection = join(*(given.get(name, ()) for name in told)) or (text(UNNAMED, place),)
    base = tuple(connection_base(spelled(value), place) for value in connection)
    given["url"] = texts.combine([base, endpoint], place)
    verb = None if "method" in given else operator.method or None
    return (record(operator.library, verb, None, given, arguments, place, frame, machine),)


def send_yielded(values: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """What an auth flow of `httpx` yields is sent by the client, which sends the answer back; nothing for others."""
    if frame.owner is None or not any(
        machine.models.is_like(base, "httpx.Auth") for base in library_bases(frame.owner)
    ):
        return ()
    described = [s for s in machine.states(values, InstanceState) if s.kind == _DESCRIBED and "url" in s.attrs]
    return tuple(
        record("httpx", None, None, dict(state.attrs), Arguments((), {}), place, frame, machine) for state in described
    )


def log_in(names: Iterable[str], arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> None:
    """Record what an object of one of these classes will send; nothing for other classes."""
    login = next((found for name in names if (found := _LOGINS.get(name)) is not None), None)
    if login is None:
        return
    given: dict[str, Values] = {**dict(zip(login.parameters, arguments.positional, strict=False)), **arguments.keywords}
    if login.url not in given:
        return
    grant = Entry((text("client_credentials", place),), Presence.PRESENT, place)
    form = MappingState(entries={"grant_type": grant}, is_open=arguments.open_keywords, place=place)
    form = merged_with(form, tuple(v for v in given.get(login.form, ()) if not isinstance(v, Constant)), machine)
    for name in _CREDENTIALS:
        if name in given:
            form = form.with_entry(name, Entry(given[name], Presence.PRESENT, place))
    sent: dict[str, Values] = {"url": given[login.url], "data": (machine.allocate(form),)}
    record(login.library, "POST", None, sent, Arguments((), {}), place, frame, machine)
