"""Objects of OAuth libraries that refresh, by themselves or told to, and do not keep the new refresh token."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from msgspec import Struct

from auditor.detectors.refresh_tokens.answer_uses import AnswerUse
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.naming import results
from auditor.detectors.shared.oauth_requests import (
    CLIENT_CREDENTIALS,
    GRANT_FIELD,
    REFRESH,
    OAuthRequest,
    session_values,
)
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import is_open, keyword, library_calls
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.names import plain_name
from auditor.facts.scopes import Scope
from auditor.facts.span import Span
from auditor.facts.walk import direct_expressions, statements, subexpressions
from auditor.model.vendor import Vendor
from auditor.models.names import is_named
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.domain.classes import class_attribute, library_bases
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Ref, Text, Value, Values, hint_of
from auditor.semantics.resolution import Resolution

# The attribute of a session with the pair.
_PAIR = "token"


class RefreshingClient(Struct, frozen=True, kw_only=True):
    """A class that refreshes once it has the keyword `when`, stores with `updater`, or raises `raises` instead.

    Without an `updater` it has no way to store. `token` is the keyword that gives it what it refreshes with.
    """

    call: str
    when: str
    updater: str = ""
    raises: str = ""
    token: str = "token"


class Unstored(Struct, frozen=True):
    """One construction without the updater, or the updater that `drops` the new refresh token."""

    client: RefreshingClient
    place: Place
    drops: bool = False


def unstored_refreshes(
    clients: tuple[RefreshingClient, ...], resolution: Resolution, vendor: Vendor
) -> Iterator[Unstored]:
    """Constructions for the vendor's token endpoint, with a token to refresh and nobody to tell about the new one."""
    for call, scope, names in library_calls(resolution):
        for client in clients:
            if client.call in names and _forgets(call, client, resolution, vendor):
                picked = _picked_in(keyword(call, client.updater), resolution)
                # An updater that does nothing is what there is to edit; so is, without any, what is used again.
                given = keyword(call, client.updater or client.token)
                site = Place(scope.module.path, call.span if given is None else given.span)
                yield Unstored(client, picked or site, drops=picked is not None)


def _forgets(call: facts.Call, client: RefreshingClient, resolution: Resolution, vendor: Vendor) -> bool:
    when = keyword(call, client.when)
    if (
        is_open(call)
        or keyword(call, client.token) is None
        or _stores(keyword(call, client.updater), vendor, resolution)
    ):
        return False
    is_vendors = any(_is_vendors(value, vendor) for value in resolution.values(when))
    # Tokens for client credentials are not refreshed but asked for anew.
    is_anew = CLIENT_CREDENTIALS in texts_in(resolution.values(keyword(call, GRANT_FIELD)))
    return is_vendors and not is_anew and not _is_handled(client, resolution)


def _stores(updater: facts.Expr | None, vendor: Vendor, resolution: Resolution) -> bool:
    """Whether an updater may keep the new refresh token: one that does not look at it, or only shows it, does not."""
    if updater is None or (isinstance(updater, facts.Literal) and updater.value is None):
        return False
    values = resolution.values(updater)
    functions = [value.function for value in values if isinstance(value, FunctionValue)]
    field = vendor.oauth.refresh_token_field
    return len(functions) != len(values) or not functions or any(_keeps(each, field, resolution) for each in functions)


def _keeps(function: Function, field: str, resolution: Resolution) -> bool:
    """Whether a function does more with what it is given than speak of it, or pick other fields."""
    uses = list(_uses(function))
    picked = {id(use.name) for use in uses if use.key is not None and not _may_be(use.key, field, resolution)}
    return any(id(use.name) not in picked for use in uses)


class _Use(NamedTuple):
    """Where a function names what it is given; `key` is what is picked from it there."""

    name: facts.Name
    key: facts.Expr | None
    span: Span


def _uses(function: Function) -> Iterator[_Use]:
    """The uses of what a function is given, but for messages.

    What has a default is what the library tells besides: the tokens of before.
    """
    parameters = [each for each in function.parameters if each.name not in ("self", "cls")]
    required = [each for each in parameters if each.default is None]
    given = {each.name for each in required or parameters}
    for statement in statements(function.body):
        for root in direct_expressions(statement):
            called = plain_name(root.func) if isinstance(root, facts.Call) else ""
            is_message = isinstance(statement, stmt.Evaluate) and is_named(called, "speaking")
            for part in () if is_message else subexpressions(root):
                key: facts.Expr | None = None
                match part:
                    case facts.Subscript(base=facts.Name() as name, index=key):
                        pass
                    case facts.Call(func=facts.Attribute(base=facts.Name() as name, attr="get"), args=[asked, *_]):
                        key = asked.value
                    case facts.Name() as name:
                        pass
                    case _:
                        continue
                if name.id in given:
                    yield _Use(name, key, part.span)


def _may_be(key: facts.Expr, field: str, resolution: Resolution) -> bool:
    keys = resolution.values(key)
    return field in texts_in(keys) or not keys or not all(isinstance(each, Text) and each.literal for each in keys)


def _picked_in(updater: facts.Expr | None, resolution: Resolution) -> Place | None:
    """Where an updater first picks a field."""
    for value in resolution.values(updater):
        if isinstance(value, FunctionValue):
            for use in _uses(value.function):
                if use.key is not None:
                    return Place(value.module, use.span)
    return None


def _is_vendors(value: Value, vendor: Vendor) -> bool:
    if isinstance(value, Text):
        return addressee(value, vendor) is Party.VENDOR
    return vendor.is_named_in(hint_of(value))


def _is_handled(client: RefreshingClient, resolution: Resolution) -> bool:
    """Whether the project catches the exception that brings the new token, or sets the updater afterwards."""
    for scope in resolution.scopes():
        for statement in scope.statements:
            match statement:
                case stmt.Try(handlers=handlers) if client.raises:
                    kinds = [part for h in handlers if h.kind is not None for part in subexpressions(h.kind)]
                    if any(plain_name(part) == client.raises for part in kinds):
                        return True
                case stmt.Assign(targets=targets):
                    if any(isinstance(t, facts.Attribute) and t.attr == client.updater for t in targets):
                        return True
    return False


class RefreshingBase(Struct, frozen=True, kw_only=True):
    """A class whose heirs say in `body` what a refresh sends; one that overrides `keeps` may store the answer."""

    base: str
    body: str
    keeps: str


class Heir(Struct, frozen=True):
    """A class of the project that refreshes with the same token again and again, and where it says so."""

    name: str
    base: str
    place: Place


def forgetful_heirs(bases: tuple[RefreshingBase, ...], resolution: Resolution, vendor: Vendor) -> Iterator[Heir]:
    """The vendor's authenticators that send a refresh token and keep nothing of the answer."""
    for scope in resolution.scopes():
        if scope.owner is None or scope.function is None:
            continue
        cls = resolution.class_of(scope.owner)
        for base in bases:
            if cls is None or scope.function.name != base.body or base.base not in library_bases(cls):
                continue
            if _is_overridden(cls, base.keeps) or not _is_authenticator_of(cls, scope, vendor):
                continue
            place = _refreshing_place(scope, resolution, vendor)
            if place is not None:
                yield Heir(cls.definition.name, base.base.rpartition(".")[2], place)


def _is_overridden(cls: ClassValue, name: str) -> bool:
    found, _ = class_attribute(cls, name)
    return any(isinstance(value, FunctionValue) for value in found)


def _is_authenticator_of(cls: ClassValue, scope: Scope, vendor: Vendor) -> bool:
    """Whether the class or its module is called after the vendor, or the module speaks of no other one."""
    spoken = f"{cls.definition.name} {scope.module.path}".lower()
    return vendor.is_named_in(spoken) or (vendor.is_named_in(*scope.module.words) and not vendor.names_another(spoken))


def _refreshing_place(scope: Scope, resolution: Resolution, vendor: Vendor) -> Place | None:
    """Where the refresh token gets into what the method returns."""
    field = vendor.oauth.refresh_token_field
    for result in results(scope.function) if scope.function is not None else ():
        for mapping in resolution.states(resolution.values(result), MappingState):
            token, grant = mapping.get(field), mapping.get(GRANT_FIELD)
            if token is not None and grant is not None and field in texts_in(grant.values):
                return token.place or mapping.place
    return None


def is_forgotten(
    sent: OAuthRequest, use: AnswerUse, updaters: Collection[str], resolution: Resolution, syntax: Syntax
) -> bool:
    """Whether nobody takes the new pair out of the session, nor the answer that the session gives back."""
    method = sent.call.func if sent.call is not None else None
    if sent.method != REFRESH or not isinstance(method, facts.Attribute) or use.escapes or REFRESH in use.reads:
        return False
    sessions = resolution.values(method.base)
    is_made_here = bool(sessions) and all(isinstance(session, Ref) for session in sessions)
    is_kept = any(session_values(method, updater, resolution) for updater in updaters if updater)
    return is_made_here and not is_kept and not _is_read(sessions, resolution, syntax)


def lives_on(sent: OAuthRequest, syntax: Syntax) -> bool:
    """Whether the session may refresh once more: an object, or a module beside its functions, holds it."""
    method = sent.call.func if sent.call is not None else None
    if not isinstance(method, facts.Attribute) or not isinstance(method.base, facts.Name):
        return True
    function = syntax.site(method).function
    return function is not None and method.base.id not in syntax.assigned(function.body)


def _is_read(sessions: Values, resolution: Resolution, syntax: Syntax) -> bool:
    read = (part for part in name_uses(syntax).attributes.get(_PAIR, ()) if isinstance(part, facts.Attribute))
    return any(not set(sessions).isdisjoint(resolution.values(part.base)) for part in read)
