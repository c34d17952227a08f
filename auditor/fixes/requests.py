"""Requests as an edit must leave them: what is sent, told without places."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.form_fields import mapping_fields
from auditor.fixes.subjects import SentRequest
from auditor.model import Location
from auditor.semantics.domain.values import Constant, Value, Values, hint_of
from auditor.semantics.interpreter.observation import HeaderSet, Observation
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution


def sent_requests(resolution: Resolution) -> tuple[SentRequest, ...]:
    """Every request to the vendor, and every other one that is seen."""
    known = {id(each.observation) for each in resolution.requests}
    others = (each for each in resolution.observations if id(each) not in known)
    return (
        *(SentRequest(_site(each, resolution), tuple(_aspects(each, resolution))) for each in resolution.requests),
        *(SentRequest(resolution.locate(each.site), tuple(_of_other(each, resolution))) for each in others),
    )


def _of_other(seen: Observation, resolution: Resolution) -> Iterator[tuple[str, str]]:
    """A request that may go anywhere."""
    yield "path of file", seen.site.module
    yield "function", seen.function
    yield "library", seen.library
    yield "method", _values(seen.methods)
    yield "host", _values(seen.urls)
    yield from _sent(seen, resolution)


def _site(request: Request, resolution: Resolution) -> Location:
    return resolution.locate(request.observation.site)


def _aspects(request: Request, resolution: Resolution) -> Iterator[tuple[str, str]]:
    seen, url = request.observation, request.url
    yield "path of file", seen.site.module
    yield "kind", request.kind.value
    yield "function", seen.function
    yield "library", seen.library
    yield "method", request.method
    yield "scheme", url.scheme or ""
    yield "host", url.host or url.base_hint
    yield "path", url.path
    yield "query", f"{url.query}&{_fields(seen.params, resolution)}"
    yield from _sent(seen, resolution)


def _sent(seen: Observation, resolution: Resolution) -> Iterator[tuple[str, str]]:
    yield "headers", " | ".join(sorted({_headers(each) for each in seen.headers}))
    yield "body", f"{_fields(seen.body, resolution)} {_fields(seen.files, resolution)}"
    yield "options", " ".join(f"{name}={_values(values)}" for name, values in sorted(seen.options.items()))


def _headers(headers: HeaderSet) -> str:
    found = headers.entries.items()
    entries = sorted(f"{name}:{entry.presence.value}:{_values(entry.values)}" for name, entry in found)
    return ",".join((*entries, "…" if headers.is_open else ""))


def _fields(values: Values, resolution: Resolution) -> str:
    return ";".join(sorted({",".join(sorted(map(str, mapping_fields(value, resolution)[0]))) for value in values}))


def _values(values: Values) -> str:
    return "/".join(sorted(map(_value, values)))


def _value(value: Value) -> str:
    return str(value.value) if isinstance(value, Constant) else f"{type(value).__name__}({hint_of(value)})"
