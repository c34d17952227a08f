"""Requests to the vendor's OAuth endpoints: what each is for, which fields it sends, which grant it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from msgspec import Struct

from auditor.detectors.shared.form_fields import Field, form_fields, library_fields, mapping_fields
from auditor.detectors.shared.written import call_at
from auditor.facts import expressions as facts
from auditor.facts.names import plain_name
from auditor.facts.scopes import Scope
from auditor.model.vendor import OAuth, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import Constant, Method, Partial, Value, Values, hint_of
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution

GRANT_FIELD = "grant_type"
REFRESH = "refresh_token"
CLIENT_CREDENTIALS = "client_credentials"
_AUTHORIZATION_CODE = "authorization_code"
# What methods of OAuth libraries ask for; `fetch_token` is told by what it is given.
_CODE_FIELDS = ("code", "authorization_response")


class Purpose(Enum):
    """Which of the OAuth endpoints a request goes to."""

    AUTHORIZE = "authorize"
    TOKEN = "token"
    INFO = "info"
    REVOKE = "revoke"
    OTHER = "other"


class OAuthRequest(Struct, frozen=True, kw_only=True):
    """One request to an OAuth endpoint. `call` and `scope` are the code that sends it, where they are known.

    `method` is the name of what is called (`post`, `fetch_token`); `grants` is empty when no grant is known.
    """

    request: Request
    purpose: Purpose
    fields: Mapping[str, Field]
    is_open: bool
    grants: frozenset[str]
    call: facts.Call | None
    scope: Scope | None
    method: str


def oauth_requests(resolution: Resolution, vendor: Vendor) -> tuple[OAuthRequest, ...]:
    """Every request of the project that goes to one of the vendor's OAuth endpoints."""
    return resolution.once(("oauth requests", vendor.name), lambda: tuple(_oauth_requests(resolution, vendor)))


def _oauth_requests(resolution: Resolution, vendor: Vendor) -> Iterator[OAuthRequest]:
    for request in resolution.requests:
        fields, is_open = form_fields(request.observation, resolution)
        purpose = _purpose(request, fields, vendor.oauth)
        if purpose is None:
            continue
        found = call_at(request.observation.site, resolution)
        call, scope = found if found is not None else (None, None)
        method = plain_name(call.func) if call is not None else ""
        if method in ("fetch_token", "refresh_token", "revoke_token"):
            fields = {**_session_fields(method, call, resolution), **library_fields(request.observation), **fields}
        yield OAuthRequest(
            request=request,
            purpose=purpose,
            fields=fields,
            is_open=is_open,
            grants=_grants(method, call, fields, resolution),
            call=call,
            scope=scope,
            method=method,
        )


def _session_fields(method: str, call: facts.Call | None, resolution: Resolution) -> dict[str, Field]:
    """What a session was made with and sends where a call does not: the token of its pair, and the grant."""
    if call is None or method not in (REFRESH, "fetch_token"):
        return {}
    if method == "fetch_token":
        grants = session_values(call.func, GRANT_FIELD, resolution)
        return {GRANT_FIELD: Field(grants, None)} if grants else {}
    pairs = session_values(call.func, "token", resolution)
    found = (each for pair in pairs for each in mapping_fields(pair, resolution)[0].items())
    return {name: field for name, field in found if name == REFRESH}


def _purpose(request: Request, fields: Mapping[str, Field], oauth: OAuth) -> Purpose | None:
    """By the end of the path; a request without a path of its own is judged by what it sends."""
    path = request.url.path.rstrip("/")
    table = (
        (oauth.token_info, Purpose.INFO),
        (oauth.revoke, Purpose.REVOKE),
        (oauth.authorize, Purpose.AUTHORIZE),
        (oauth.token, Purpose.TOKEN),
    )
    for suffix, purpose in table:
        if path.endswith(suffix) and request.version is None:
            return purpose
    if request.version is not None or request.retired:
        return None
    if GRANT_FIELD in fields:
        return Purpose.TOKEN
    if "revoke" in f"{request.url.base_hint} {path}".lower():
        return Purpose.REVOKE
    return Purpose.OTHER if request.kind is Kind.OAUTH else None


def _grants(
    method: str, call: facts.Call | None, fields: Mapping[str, Field], resolution: Resolution
) -> frozenset[str]:
    named = fields.get(GRANT_FIELD)
    if named is not None:
        return frozenset(texts_in(named.values)) - {""}
    if method == "refresh_token":
        return frozenset({REFRESH})
    if method != "fetch_token" or call is None:
        return frozenset()
    if any(name in fields and not _is_nothing(fields[name].values) for name in _CODE_FIELDS):
        return frozenset({_AUTHORIZATION_CODE})
    client = " ".join(hint_of(value) for value in session_values(call.func, "client", resolution))
    return frozenset({CLIENT_CREDENTIALS}) if speaks_of(client, "backend_clients") else frozenset()


def session_values(method: facts.Expr, name: str, resolution: Resolution) -> Values:
    """What the object whose method this is was constructed with."""
    owners = resolution.values(method.base) if isinstance(method, facts.Attribute) else ()
    owners = owners or tuple(_receivers(resolution.values(method)))
    return tuple(one for made in resolution.states(owners, InstanceState) for one in made.attrs.get(name, ()))


def _receivers(methods: Values) -> Iterator[Value]:
    """Whose methods these are, also where some of their arguments are given beforehand."""
    for method in methods:
        match method:
            case Method(receiver=receiver):
                yield receiver
            case Partial(func=Method(receiver=receiver)):
                yield receiver


def _is_nothing(values: Values) -> bool:
    return all(isinstance(value, Constant) for value in values)
