"""Objects of libraries that log in by themselves: what they are made with is what they send for a token."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from auditor.semantics.data.merging import merged_with
from auditor.semantics.domain.states import Entry, MappingState, Presence
from auditor.semantics.domain.values import Constant, Place, Values, text
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record


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
