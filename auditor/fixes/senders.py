"""Calls that send, as far as an edit must know them: which library, whether they take headers, and how to add one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.entries import add_argument, add_entry
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk
from auditor.fixes.syntax import at, is_mapping, last_name
from auditor.model import Location
from auditor.model.fix import Edit
from auditor.models.library import Models
from auditor.models.rows import Sink
from auditor.semantics.interpreter.observation import Observation

# Libraries whose functions take `headers=`, also where their models name only what may stand without a keyword.
_BY_KEYWORD = frozenset({"aiohttp", "httpx", "requests"})


def makes_session(call: ast.Call, desk: Desk) -> bool:
    """Whether a call makes an object whose `headers` go with every request, by its name; the proof follows."""
    models, name = _models(desk), last_name(call.func)
    known = (kind for each, kind in models.types.items() if each.rpartition(".")[2] == name)
    return any(kind.headers == "headers" for kind in known)


def sent_at(location: Location, desk: Desk) -> tuple[Observation, ...]:
    """All that the engine saw leave from a place."""

    def by_place() -> dict[Location, list[Observation]]:
        found: dict[Location, list[Observation]] = {}
        for each in desk.resolution.observations:
            found.setdefault(desk.resolution.locate(each.site), []).append(each)
        return found

    return tuple(desk.resolution.once("observations by place", by_place).get(location, ()))


def takes_headers(call: ast.Call, location: Location, desk: Desk) -> bool:
    """Whether this call sends by itself and may be given `headers=`; a function of the project may not."""
    libraries = {each.library for each in sent_at(location, desk)}
    return bool(libraries) and all(
        any(_may_be_given(sink, call) for sink in _sinks(library, last_name(call.func), _models(desk)))
        for library in libraries
    )


def with_header(source: Source, call: ast.Call, header: str, value: str) -> Edit | None:
    """Send one more header with a call that takes them; None where its headers are not to be seen."""
    written = next((each.value for each in call.keywords if each.arg == "headers"), None)
    if isinstance(written, ast.Dict):
        return add_entry(source, at(source, written), header, value)
    if isinstance(written, ast.Name) and is_mapping(source, written.id):
        return Edit(location=at(source, written), text=f'{{**{written.id}, "{header}": {value}}}')
    if written is None and all(each.arg for each in call.keywords):
        return add_argument(source, at(source, call), "headers", f'{{"{header}": {value}}}')
    return None


def _may_be_given(sink: Sink, call: ast.Call) -> bool:
    place = sink.parameters.index("headers") if "headers" in sink.parameters else -1
    is_free = place < 0 or len(call.args) <= place
    return "url" in sink.arguments and is_free and (place >= 0 or sink.library in _BY_KEYWORD)


def _sinks(library: str, name: str, models: Models) -> Iterator[Sink]:
    """What a function or method of this name sends."""
    if (method := models.methods.get(library, {}).get(name)) is not None:
        yield method
    for each, sink in models.functions.items():
        if sink.library == library and each.rpartition(".")[2] == name:
            yield sink


def _models(desk: Desk) -> Models:
    return desk.resolution.models
