"""Registries of OAuth clients: `oauth.register("portal", api_base_url=…)`, then `oauth.portal.get("projects")`."""

from __future__ import annotations

from auditor.semantics.domain.values import Piece, Place, Text, Unknown, Value, Values, hint_of, join
from auditor.semantics.interpreter.machine import Arguments, Machine

# How the objects of the library are called.
_REGISTRY = "authlib.integrations."


def is_of_registry(target: Unknown) -> bool:
    return target.hint.lower().startswith(_REGISTRY)


def place_of_part(whole: Unknown, read: Place) -> Place | None:
    """Where a part of something unknown comes from: what belongs to a registry comes from where that is made."""
    return whole.place if is_of_registry(whole) else read


def clients_of(target: Unknown, arguments: Arguments, machine: Machine) -> Values:
    """The clients that a call on a registry makes or looks up.

    A lookup by an unknown name means the only client there is; if there are several, nothing is known.
    """
    registry, _, method = target.hint.rpartition(".")
    if not is_of_registry(target) or method not in ("register", "create_client"):
        return ()
    first = arguments.given(0, "name")
    names = [value.literal for value in first if isinstance(value, Text) and value.literal is not None]
    if method == "register":
        # An unknown name is not one of the known names; the client is the one that is returned.
        names = names or [f"[{hint_of(value).replace('.', ' ')}]" for value in first]
        for name in names:
            known = machine.registered.get((target.place, name), ())
            machine.registered[target.place, name] = join(known, arguments.keywords.get("api_base_url", ()))
    elif not names:
        names = [name for place, name in machine.registered if place == target.place]
        names = names if len(names) == 1 else []
    return tuple(Unknown(f"{registry}.{name}", target.reason, target.place) for name in names)


def below_base(target: Unknown, paths: Values, machine: Machine) -> Values:
    """Relative paths behind the base of their client, which is an attribute of the registry; others stay."""
    bases = machine.registered.get((target.place, target.hint.split(".")[-2]), ())
    return tuple(_joined(base, path) for path in paths for base in bases) or paths


def _joined(base: Value, path: Value) -> Value:
    if not isinstance(base, Text) or not isinstance(path, Text) or not path.parts or not base.parts:
        return path
    first, last = path.parts[0], base.parts[-1]
    if isinstance(first, Piece) and (first.text.startswith("/") or "://" in first.text):
        return path
    if isinstance(last, Piece) and not last.text.endswith("/"):
        return path
    return Text((*base.parts, *path.parts), path.place)
