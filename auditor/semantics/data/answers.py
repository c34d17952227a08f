"""What comes out of an answer: its JSON, its links, its pieces, always with the way that led there."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.data.address_parts import url_join
from auditor.semantics.domain.values import Answer, Place, Text, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


def call_on_answer(
    answer: Answer, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """`response.json()`, `data.get("url")`, `rows.items()` …; unknown methods lead further into the answer."""
    if name == "json":
        return (Answer(answer.request, (*answer.path, ".json()")),)
    if name in ("get", "pop", "setdefault", "getattr") and arguments.positional:
        found: list[Values] = []
        for key in arguments.positional[0]:
            literal = key.literal if isinstance(key, Text) else None
            accessor = f'["{literal}"]' if literal is not None else "[]"
            found.append((Answer(answer.request, (*answer.path, accessor)),))
        defaults = tuple(v for group in arguments.positional[1:2] for v in group)
        return join(*found, defaults)
    if name in ("getheaders", "info"):
        return (Answer(answer.request, (*answer.path, ".headers")),)
    if name == "getheader":
        headers = Answer(answer.request, (*answer.path, ".headers"))
        return call_on_answer(headers, "get", arguments, place, frame, machine)
    if name in ("items", "enumerate") or (name in ("pop", "popleft") and not arguments.positional):
        return (Answer(answer.request, (*answer.path, "[]")),)
    if name in ("apply", "map", "progress_apply") and arguments.positional:
        element = Answer(answer.request, (*answer.path, "[]"))
        return join(*(machine.call(f, Arguments(((element,),), {}), place, frame) for f in arguments.positional[0]))
    if name == "join" and arguments.positional:
        # A link, and where it redirects to: `url.join(response.headers["Location"])`.
        return url_join((answer,), arguments.positional[0], place)
    if is_named(name, "transparent_to_answers", "same_table"):
        return (answer,)
    if name in ("startswith", "endswith", "split", "replace", "partition", "rpartition", "rsplit"):
        return (Answer(answer.request, (*answer.path, f".{name}()")),)
    if name in ("append", "extend", "update", "add"):
        return ()
    return unknown(f"answer.{name}()", "a method of an answer", place)
