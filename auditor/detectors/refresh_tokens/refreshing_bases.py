"""Classes derived from a library's authenticator that refreshes by itself and keeps no new refresh token."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.facts.statements import Return
from auditor.model.vendor import Vendor
from auditor.semantics.classes import class_attribute, library_bases
from auditor.semantics.heap import Entry, MappingState
from auditor.semantics.resolution import Resolution, Scope
from auditor.semantics.values import ClassValue, FunctionValue, Place, Text


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
            if _is_overridden(cls, base.keeps) or not _is_vendors(cls, scope, vendor):
                continue
            place = _refreshes(scope, resolution, vendor)
            if place is not None:
                yield Heir(cls.definition.name, base.base.rpartition(".")[2], place)


def _is_overridden(cls: ClassValue, name: str) -> bool:
    found, _ = class_attribute(cls, name)
    return any(isinstance(value, FunctionValue) for value in found)


def _is_vendors(cls: ClassValue, scope: Scope, vendor: Vendor) -> bool:
    """Whether the class or its module is called after the vendor, or the module speaks of no other one."""
    spoken = f"{cls.definition.name} {scope.module.path}".lower()
    return vendor.is_named_in(spoken) or (vendor.is_named_in(*scope.module.words) and not vendor.names_another(spoken))


def _refreshes(scope: Scope, resolution: Resolution, vendor: Vendor) -> Place | None:
    """Where the refresh token gets into what the method returns."""
    for statement in scope.statements:
        if not isinstance(statement, Return) or statement.value is None:
            continue
        for value in resolution.values(statement.value):
            state = resolution.state(value)
            if isinstance(state, MappingState):
                token, grant = state.get(vendor.oauth.refresh_token_field), state.get("grant_type")
                if isinstance(token, Entry) and isinstance(grant, Entry) and _is_refresh(grant, vendor):
                    return token.place or state.place
    return None


def _is_refresh(grant: Entry, vendor: Vendor) -> bool:
    return any(isinstance(v, Text) and v.literal == vendor.oauth.refresh_token_field for v in grant.values)
