"""Calls on something unknown that look like requests, because they are handed a path of the vendor's API."""

from __future__ import annotations

import re
import sys

from msgspec.structs import replace

from auditor.model import quoted
from auditor.models.names import is_named, known_names, speaks_of
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.texts import with_holes
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import LIBRARY_CALL, Place, Text, Unknown, Value, Values
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.client_registry import below_base, is_of_registry
from auditor.semantics.sinks.sending import record

_KEY = re.compile(r"[\w.:-]+")
_CREDENTIALS = "authorization"
_VERBS = {"get": "GET", "post": "POST", "put": "PUT", "patch": "PATCH", "delete": "DELETE", "head": "HEAD"}


def send_guess(target: Unknown, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """Record a call on something unknown that is handed a path of the vendor's API as a request."""
    hint = target.hint.lower()
    name = target.hint.rpartition(".")[2]
    # What a client of a registry sends beyond its arguments is known.
    is_registry = is_of_registry(target)
    if target.reason == LIBRARY_CALL and _is_of_python(hint.partition("(")[0]):
        return None
    if is_named(name, "path_takers") or any(word in hint for word in _silent(is_registry=is_registry)):
        return None
    verb = next((v for word, v in _VERBS.items() if name.lower().strip("_").startswith(word)), None)
    groups = [*arguments.positional, *(v for k, v in arguments.keywords.items() if k in ("url", "path", "endpoint"))]
    if is_registry:
        groups = [below_base(target, group, machine) for group in groups]
    # A token URL is handed to much that sends nothing: settings, clients, mocks.
    is_sending = verb is not None or speaks_of(name.lower(), "sending")
    for group in groups[:3]:
        if any(_looks_like_path(value, machine, is_sending=is_sending) for value in group):
            break
    else:
        return None
    if (
        speaks_of(name.lower(), "setting_lookups")
        and group is not groups[0]
        and all(_is_key(value) for value in groups[0])
    ):
        return None
    given = {**arguments.keywords, "url": group}
    given["headers"] = tuple(_opened(value, machine) for value in given.get("headers", ()))
    named = next((g for g in groups if g is not group and _is_verb(g)), None)
    if named is not None:
        given["method"] = named
    opened = arguments if is_registry else replace(arguments, open_keywords=True)
    reason = f"what {quoted(target.hint)} does is not known" if target.hint else "what the callee does is not known"
    return (record("unknown", verb or "ANY", None, given, opened, place, frame, machine, (reason,)),)


def _is_of_python(function: str) -> bool:
    """Whether a function returns objects of Python itself, whose methods send nothing."""
    module = function.partition(".")[0]
    return module in sys.stdlib_module_names and not any(is_named(n, "anybodys_objects") for n in (module, function))


def _silent(*, is_registry: bool) -> frozenset[str]:
    """What answers for a server in a test, and the project's own server, or a client for testing it."""
    doubles = known_names("test_doubles_in_hints")
    return doubles if is_registry else doubles | known_names("server_hints")


def _opened(value: Value, machine: Machine) -> Value:
    """Headers without credentials: the callee has its own, and may add more of them."""
    state = machine.state(value)
    if not isinstance(state, MappingState):
        return value
    if any(isinstance(key, str) and key.lower() == _CREDENTIALS for key in state.entries):
        return value
    return machine.allocate(state.opened())


def send_external_guess(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """The same for a function from a module that is not among the audited files, if its name speaks of sending."""
    root, _, rest = name.lstrip(".").partition(".")
    is_near = name.startswith(".") or (rest and root not in sys.stdlib_module_names)
    if not is_near or not speaks_of(name.rpartition(".")[2], "sending"):
        return None
    return send_guess(
        Unknown(name, "a function that is not among the audited files", place), arguments, place, frame, machine
    )


def _is_key(value: Value) -> bool:
    literal = value.literal if isinstance(value, Text) else None
    return literal is not None and _KEY.fullmatch(literal) is not None and literal.upper() not in _VERBS.values()


def _is_verb(group: Values) -> bool:
    return any(isinstance(v, Text) and (v.literal or "").upper() in _VERBS.values() for v in group)


def _looks_like_path(value: Value, machine: Machine, *, is_sending: bool) -> bool:
    """A path of the vendor's and nothing else: a sentence that quotes one has blanks."""
    if not isinstance(value, Text):
        return False
    spelled = with_holes(value)
    if " " in spelled:
        return False
    is_path = machine.is_vendor_path(spelled if spelled.startswith("/") else f"/{spelled}")
    return is_path or (is_sending and machine.is_token_address(parse_url(value)))
