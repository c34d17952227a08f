"""Calls that send HTTP: those of a library's own functions, and those of any object with such a method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import libcst as cst

LIBRARIES = frozenset({"requests", "httpx"})
VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "options", "request"})
# Keywords by which a call of `get` is told from a look-up in a dict.
_SENT = frozenset({"headers", "params", "json", "data", "files", "timeout", "auth", "stream", "allow_redirects"})


@dataclass(frozen=True, slots=True)
class LibraryCall:
    """`requests.get(…)`: the name of the module there, the library, and the function."""

    module: str
    library: str
    verb: str


def library_call(node: cst.CSTNode, imports: Mapping[str, str]) -> LibraryCall | None:
    """What a call of a library's function says, if it is one; `imports` tells what names stand for."""
    match node:
        case cst.Call(func=cst.Attribute(value=cst.Name(value=module), attr=cst.Name(value=verb))):
            library = imports.get(module, "")
            return LibraryCall(module, library, verb) if library in LIBRARIES and verb in VERBS else None
        case _:
            return None


def is_sending(node: cst.Call) -> bool:
    """Whether a call is one of some object's HTTP methods, told by its name and its keywords."""
    match node.func:
        case cst.Attribute(attr=cst.Name(value=verb)) if verb in VERBS:
            return bool(_SENT & keywords(node))
        case _:
            return False


def only_call(body: Sequence[cst.BaseSmallStatement]) -> cst.Call | None:
    """The sending call, where a statement is nothing but that call and its name."""
    match body:
        case [cst.Assign(value=value) | cst.AnnAssign(value=value) | cst.Return(value=value) | cst.Expr(value=value)]:
            call = value.expression if isinstance(value, cst.Await) else value
            return call if isinstance(call, cst.Call) and is_sending(call) else None
        case _:
            return None


def keywords(node: cst.Call) -> set[str]:
    return {argument.keyword.value for argument in node.args if argument.keyword is not None}


def positionals(node: cst.Call) -> int:
    return sum(argument.keyword is None for argument in node.args)


def has_star(node: cst.Call) -> bool:
    return any(argument.star for argument in node.args)
