"""Which values are links to files of the vendor's, and which are targets for an upload."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from msgspec.structs import replace

from auditor.detectors.endpoints.segments import fits
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.files.messages import Message, holds_link
from auditor.detectors.shared.answer_keys import field_aliases, keys_of, renamed
from auditor.detectors.shared.attribution import names_vendor
from auditor.detectors.shared.naming import stems
from auditor.detectors.shared.record_classes import is_of_other_record, is_of_stored_file, record_field
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import call_at
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class
from auditor.model import Hop, Phrase, quoted
from auditor.model.knowledge import Knowledge
from auditor.models.names import is_named
from auditor.models.rows import FILE_LINK
from auditor.semantics.domain.urls import Url, hole_name, parse_url
from auditor.semantics.domain.values import Answer, Hole, Piece, Place, Text, Unknown, Value
from auditor.semantics.interpreter.labels import label_of
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution

_KEY = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_TAKEN_APART = ".urlsplit()"
# An answer whose URL came out of an answer, and so on: pages of a list.
_PAGES_LIMIT = 5


@dataclass(slots=True, eq=False)
class FileLinks:
    """Judges values; what the names and sets say counts where an origin cannot be followed.

    `kept` are the names under which the project itself puts links away, `fields` those of its records, with their class
    (see `kept_links`); `carriers` are others whose queues and buckets may lie in between; `readers` are modules that
    read from tables with links, `messages` are mappings that are filled with some.
    """

    resolution: Resolution
    knowledge: Knowledge
    object_names: frozenset[str] = frozenset()
    link_names: frozenset[str] = frozenset()
    tested: frozenset[Unknown] = frozenset()
    kept: frozenset[str] = frozenset()
    fields: frozenset[tuple[Class, str]] = frozenset()
    carriers: frozenset[str] = frozenset()
    readers: frozenset[str] = frozenset()
    messages: tuple[Message, ...] = ()
    _by_site: dict[Place, dict[tuple[str, str], Request]] = field(default_factory=lambda: defaultdict(dict))
    _told: dict[tuple[Answer, str], Link | None] = field(default_factory=dict)
    _observed: dict[int, Observation] = field(default_factory=dict)
    _aliases: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._aliases = field_aliases(self.resolution)
        for request in self.resolution.requests:
            if request.kind is not Kind.OAUTH:
                self._by_site[request.observation.site].setdefault((request.method, request.path), request)
        self._observed = {o.id: o for o in self.resolution.observations}

    def link(self, value: Value, module: str) -> Link | None:
        """What `value`, used as a URL in `module`, leads to; None if it is none of the vendor's links."""
        if not isinstance(value, Text):
            return self._of_origin(value, module)
        head = value.parts[0] if value.parts else None
        if isinstance(head, Piece) and head.text.endswith("://") and len(value.parts) > 1:
            # A link that was taken apart and put together again.
            head = value.parts[1]
        if not isinstance(head, Hole):
            return self._of_url(parse_url(value))
        last = value.parts[-1]
        if isinstance(last, Hole) and isinstance(last.value, Answer) and ".headers" in last.value.path:
            # `urljoin(link, response.headers["Location"])`
            return self._of_origin(last.value, module)
        return self._of_origin(head.value, module)

    def links(self, observation: Observation) -> list[Link]:
        """What the URLs of a request lead to, the surest first."""
        module = observation.site.module
        named = (self._named(value, observation) for value in observation.urls)
        found = [link for value in named if (link := self.link(value, module)) is not None]
        return sorted(found, key=lambda link: list(Origin).index(link.origin))

    def _named(self, value: Value, observation: Observation) -> Value:
        """An item of something unknown (a row that was taken apart), with the name that the call has for it."""
        if not self.kept or not isinstance(value, Unknown) or not value.hint.endswith("[]"):
            return value
        written = call_at(observation.site, self.resolution)
        for argument in written[0].args if written is not None else ():
            if isinstance(argument.value, expr.Name) and value in self.resolution.values(argument.value):
                return replace(value, hint=f"{value.hint}.{argument.value.id}")
        return value

    def observes(self, request: int) -> bool:
        """Whether a request that an answer names is among those that were watched."""
        return request in self._observed

    def answers(self, request: int, depth: int = 0) -> list[Request]:
        """The vendor's requests that an answer may belong to; an answer may hold the address of the next page."""
        found = list(self.resolution.requests_of(request))
        observation = self._observed.get(request)
        if not found:
            # What another pass saw is known by its site alone; several services may share that.
            site = self.resolution.site_of(request)
            found = [] if observation is not None else list(self._by_site.get(site, {}).values())
        if not found and observation is not None and depth < _PAGES_LIMIT:
            for value in observation.urls:
                if isinstance(value, Answer) and self._field(value, module="") is None:
                    found = self.answers(value.request, depth + 1)
        return [r for r in found if r.kind is not Kind.OAUTH]

    def _of_origin(self, value: Value, module: str) -> Link | None:
        match value:
            case Answer(request=request, path=path):
                whole = path[: path.index(_TAKEN_APART)] if _TAKEN_APART in path else path
                answer = Answer(request, whole)
                if (answer, module) not in self._told:
                    self._told[answer, module] = self._field(answer, module)
                return self._told[answer, module]
            case Unknown() if label_of(value) == FILE_LINK:
                return Link(target=Target.FILE, origin=Origin.ANSWER, shown=hole_name(value))
            case Unknown() if value in self.tested:
                return Link(target=Target.FILE, origin=Origin.NAME, shown=hole_name(value))
            case Unknown() if name := record_field(value, self.fields, self.resolution):
                return Link(target=Target.FILE, origin=Origin.NAME, shown=name)
            case Unknown() if is_of_other_record(value, self.fields):
                return None
            case Unknown() if self.is_clear(module) and holds_link(value, self.messages, syntax_of(self.resolution)):
                return Link(target=Target.FILE, origin=Origin.NAME, shown=hole_name(value))
            case Unknown(hint=hint, place=place) if not is_of_stored_file(value, self.resolution):
                # The module that names the value may be another than the one that sends it.
                return self._by_name(hint.partition(_TAKEN_APART)[0], module, module if place is None else place.module)
            case _:
                return None

    def _of_url(self, url: Url) -> Link | None:
        files, uploads = self.knowledge.vendor.files, self.knowledge.vendor.uploads
        host = url.host
        if host is None:
            return None
        signed = any(f"{name}=" in url.query.lower() for name in uploads.presigned_parameters)
        is_marked = self.knowledge.vendor.owns(host) and any(mark in url.path for mark in files.path_marks)
        if is_marked or any(fnmatchcase(host, pattern) for pattern in files.hosts):
            return Link(target=Target.FILE, origin=Origin.HOST, shown=url.shown, host=host)
        if signed and any(fnmatchcase(host, pattern) for pattern in uploads.presigned_hosts):
            return Link(target=Target.UPLOAD, origin=Origin.HOST, shown=url.shown, host=host)
        return None

    def _field(self, answer: Answer, module: str) -> Link | None:
        """A link by the way that leads to it out of the vendor's answer."""
        keys = keys_of(answer)
        if ".headers" in answer.path:
            return self._redirect(answer, keys, module)
        outside = answer.path[: answer.path.index(".json()")] if ".json()" in answer.path else answer.path
        if any(is_named(step, "answer_envelope") for step in outside) or not keys:
            return None
        requests = self.answers(answer.request)
        if not requests:
            return None
        shown, source = ".".join(keys), self.resolution.site_of(answer.request)
        presigned = self.knowledge.vendor.uploads.presigned_fields
        if any(key in presigned for key in keys) or all(self._creates_upload(r) for r in requests):
            is_address = keys[-1] in ("url", *presigned)
            return Link(target=Target.UPLOAD, origin=Origin.ANSWER, shown=shown, source=source) if is_address else None
        if any(self._is_file_field(called, r) for r in requests for called in renamed(keys, self._aliases)):
            return Link(target=Target.FILE, origin=Origin.ANSWER, shown=shown, source=source)
        return None

    def _redirect(self, answer: Answer, keys: tuple[str, ...], module: str) -> Link | None:
        """`response.headers["Location"]` of a request that fetched a link."""
        if not keys or keys[-1].lower() != "location":
            return None
        observation = self._observed.get(answer.request)
        for value in observation.urls if observation is not None else ():
            is_hop = isinstance(value, Answer) and ".headers" in value.path
            if not is_hop and self.link(value, module) is not None:
                return Link(target=Target.REDIRECT, origin=Origin.ANSWER, shown=Phrase("the redirect's target"))
        return None

    def _creates_upload(self, request: Request) -> bool:
        uploads = self.knowledge.vendor.uploads
        return any(fits(request.path, template) for template in (*uploads.create, *uploads.complete))

    def _is_file_field(self, keys: tuple[str, ...], request: Request) -> bool:
        files = self.knowledge.vendor.files
        operation = self.knowledge.api.find(request.method, request.path)
        described = operation.file_link_fields if operation is not None else ()
        if keys[-1] in files.fields or ".".join(keys) in (f.replace("[]", "").strip(".") for f in described):
            return True
        if keys[-1] != "url":
            return False
        if len(keys) > 1:
            return any(key in files.holders for key in keys[:-1])
        segments = [s for s in request.path.split("/") if s and "{" not in s and not s.isdigit()]
        return bool(segments) and not described and segments[-1] in files.holders

    def _by_name(self, hint: str, module: str, named_in: str) -> Link | None:
        """By what the code calls it, where the modules that name and send it speak of this vendor and of no other."""
        words = [word for word in _KEY.findall(hint) if not _NUMBER.fullmatch(word) and word != "self"]
        if not words:
            return None
        if words[-1] in self.kept and self._is_kept(words, hint, module):
            return Link(target=Target.FILE, origin=Origin.NAME, shown=".".join(words[-2:]))
        if not self.speaks(module, named_in):
            return None
        files, uploads = self.knowledge.vendor.files, self.knowledge.vendor.uploads
        if any(word in uploads.presigned_fields for word in words):
            return Link(target=Target.UPLOAD, origin=Origin.NAME, shown=".".join(words))
        last, holder = words[-1].lower(), words[-2].lower() if len(words) > 1 else ""
        named = last in self.link_names or (len(words) > 1 and last in files.fields)
        held = last == "url" and bool({holder, holder.rstrip("s")} & {*self.object_names, *files.holders})
        return Link(target=Target.FILE, origin=Origin.NAME, shown=".".join(words)) if named or held else None

    def _is_kept(self, words: list[str], hint: str, module: str) -> bool:
        """Whether something read back under a name that the project gave to links is one: a row, a message, a record.

        A name that anybody's addresses may have must stand in a row of several, in a module of this vendor's alone or
        one that reads the table.
        """
        if len(words) < 2:
            return False
        if is_named(words[-1].lower(), "anybodys_links"):
            return (module in self.readers and "()" in hint) or (
                "[]" in hint and self.is_clear(module) and names_vendor(module, self.resolution, self.knowledge.vendor)
            )
        return self.is_clear(module)

    def is_clear(self, module: str) -> bool:
        """Whether a module speaks of no other vendor, but for those that only carry rows and messages."""
        return not self._others(module) - self.carriers

    def speaks(self, *paths: str) -> bool:
        """Whether one of the modules speaks of this vendor, and none of another."""
        known = [path for path in paths if path in self.resolution.modules]
        vendor = self.knowledge.vendor
        return not any(map(self._others, known)) and any(names_vendor(p, self.resolution, vendor) for p in known)

    def is_spoken_of(self, path: str) -> bool:
        """Whether a module or the package around it speaks of this vendor, and the module of no other."""
        return self.speaks(path) or (not self._others(path) and self.knowledge.vendor.is_named_in(*stems(path)))

    def _others(self, path: str) -> frozenset[str]:
        module = self.resolution.modules.get(path)
        return frozenset() if module is None else module.words & set(self.knowledge.vendor.other_vendors)


def source_hops(link: Link, resolution: Resolution) -> tuple[Hop, ...]:
    """Where the answer that holds a link is asked for."""
    told = f"The response to this request contains {quoted(link.shown)}."
    return () if link.source is None else (Hop(location=resolution.locate(link.source), message=told),)
