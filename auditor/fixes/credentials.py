"""How the code around a place sends its token: expressions that another request can use as well."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.bindings import is_in_scope
from auditor.fixes.scopes import Functions, IsMeant, expression_for
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk
from auditor.fixes.syntax import at
from auditor.model import Location
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Text


def bearer(source: Source, location: Location, desk: Desk, is_meant: IsMeant) -> str:
    """The header's value as it is written where its names are in scope, else of a name that is meant; empty if none is.

    A token that is only seen to be sent to other services is none of the vendor's.
    """
    foreign: set[str] = set()
    for found in _near(source, location):
        match found:
            case ast.JoinedStr(values=[ast.Constant(value=str() as start), ast.FormattedValue(value=token)]):
                pass
            case ast.BinOp(left=ast.Constant(value=str() as start), op=ast.Add(), right=token):
                pass
            case _:
                continue
        if start.strip().lower() != "bearer":
            continue
        if _is_foreign(at(source, found), desk):
            foreign.add(source.code(token))
        elif is_in_scope(token, source, location):
            return source.code(found)
    token_name = expression_for(source, location, desk, is_meant)
    return f'f"Bearer {{{token_name}}}"' if token_name and token_name not in foreign else ""


def _is_foreign(location: Location, desk: Desk) -> bool:
    """Whether the text that is written there goes to other services' hosts, as their credentials, and nowhere else."""

    def by_place() -> dict[Location, bool]:
        found: dict[Location, bool] = {}
        own = {id(request.observation) for request in desk.resolution.requests}
        for each in desk.resolution.observations:
            hosts = [parse_url(url).host for url in each.urls if isinstance(url, Text)]
            is_foreign = id(each) not in own and any(host and not desk.vendor.owns(host) for host in hosts)
            sent = (headers.entries.get("authorization") for headers in each.headers)
            for value in (value for entry in sent if entry is not None for value in entry.values):
                if isinstance(value, Text) and value.place is not None:
                    place = desk.resolution.locate(value.place)
                    found[place] = found.get(place, True) and is_foreign
        return found

    return desk.resolution.once("places of foreign tokens", by_place).get(location, False)


def _near(source: Source, location: Location) -> Iterator[ast.AST]:
    """Everything around a place: first its function, then its class, then its module."""
    for around in reversed(source.around(location)):
        if isinstance(around, Functions | ast.ClassDef | ast.Module):
            yield from ast.walk(around)
