"""What an address that is written once is used for: a constant may serve calls of the API and links for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from auditor.facts.expressions import Expr
from auditor.fixes.subjects import Desk
from auditor.model import Location
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Piece, Place, Text
from auditor.semantics.resolution import Resolution


class Use(Struct, frozen=True):
    """An expression that is a URL with this address in it."""

    place: Place
    url: Url


def uses(desk: Desk, root: Location) -> tuple[Use, ...]:
    """The URLs of the project that hold the literal which is written at a location."""
    return desk.resolution.once("uses of addresses", lambda: _by_root(desk.resolution)).get(_key(root), ())


def is_for_api(use: Use, desk: Desk) -> bool:
    """Whether a URL is one of the API's, or only the beginning of one."""
    path = use.url.path
    if not is_bare(use) and is_for_login(use, desk):  # Of which the API's description has a few, too.
        return False
    is_retired = desk.vendor.retired_namespace(path) is not None
    return path.strip("/") == "" or is_retired or desk.vendor.api_version(path + "/") is not None or _begins(path, desk)


def is_for_login(use: Use, desk: Desk) -> bool:
    """Whether a URL is one of the login host's, or only the beginning of one."""
    prefix, path = desk.vendor.oauth.prefix, use.url.path
    return path.strip("/") == "" or path == prefix or path.startswith(prefix + "/")


def is_bare(use: Use) -> bool:
    """Whether nothing but the beginning of a URL is known."""
    return use.url.path.strip("/") == ""


def _begins(path: str, desk: Desk) -> bool:
    """Whether a known path of the API goes on from here: `/rest`."""
    return any(each.path_template.startswith(path.rstrip("/") + "/") for each in desk.api.operations)


def _by_root(resolution: Resolution) -> Mapping[tuple[object, ...], tuple[Use, ...]]:
    found: dict[tuple[object, ...], list[Use]] = {}
    for scope in resolution.scopes():
        for part in scope.parts:
            for place, text in _texts(part, resolution):
                for piece in text.parts:
                    if isinstance(piece, Piece) and piece.place is not None:
                        use = Use(resolution.place(scope.module, part.span), parse_url(text))
                        found.setdefault(_key(resolution.locate(place)), []).append(use)
                        break
    return {key: tuple(dict.fromkeys(each)) for key, each in found.items()}


def _texts(part: Expr, resolution: Resolution) -> Iterator[tuple[Place, Text]]:
    """The texts that an expression may be, with the place of the literal that they begin with."""
    for value in resolution.values(part):
        if isinstance(value, Text) and value.parts and isinstance(value.parts[0], Piece):
            place = value.parts[0].place
            if place is not None and "://" in value.parts[0].text:
                yield place, value


def _key(location: Location) -> tuple[object, ...]:
    return location.path, location.cell, location.line, location.column
