"""Requests to other services that carry the vendor's token, and links that are known by it."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from msgspec import Struct, field

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.host_guards import ways_of_answer
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.shared.answer_keys import keys_of
from auditor.detectors.shared.form_fields import form_fields
from auditor.detectors.tokens.vendor_tokens import Tokens, is_open_setting
from auditor.model import Confidence
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.data.settings_documents import is_document
from auditor.semantics.domain.states import Presence
from auditor.semantics.domain.texts import with_holes
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Answer, Hole, Place, Text, Unknown, Value, hint_of
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution

_LOOPBACK = ("localhost", "127.", "0.0.0.0", "[", "host.docker.internal")
_WORD = re.compile(r"[A-Za-z_]\w*")


class ForeignTargets(Struct, frozen=True):
    """`keepers` are words in the names of hosts whose business is to keep secrets."""

    vendor: Vendor
    tokens: Tokens
    keepers: tuple[str, ...]
    signed: SignedTargets

    def handed(self, observation: Observation) -> tuple[str, str, Confidence] | None:
        """(message, host, how sure it is that the token is the vendor's) if this request gives it away."""
        called = self.signed.shown(observation)
        if called:
            # A signed address leads to somebody's storage, whatever its host is.
            sure = self.carried(observation)
            return None if sure is None else ("signed_target", called, sure.capped(Confidence.MEDIUM))
        targets = [value for value in observation.urls if not is_open_setting(value, self.vendor)]
        urls = [parse_url(value) for value in targets if isinstance(value, Text)]
        hosts = sorted({url.host for url in urls if url.host})
        if not hosts or len(urls) != len(targets) or not all(self._is_foreign(url) for url in urls):
            return None
        confidence = self.carried(observation)
        if confidence is None:
            return None
        files = self.vendor.files.foreign_hosts
        stored = all(any(fnmatchcase(host, pattern) for pattern in files) for host in hosts)
        return ("storage_host" if stored else "other_service"), ", ".join(hosts), confidence

    def is_vendor(self, observation: Observation) -> bool:
        """Whether some URL of a request is the vendor's by its host."""
        return any(addressee(value, self.vendor) is Party.VENDOR for value in observation.urls)

    def _is_foreign(self, url: Url) -> bool:
        """A public host that is named in full and is not the vendor's; one that bears its name is a gateway to it."""
        host = url.host
        if host is None or "{" in host or "." not in host or host.startswith(_LOOPBACK):
            return False
        known = self.vendor.owns(host) or self.vendor.is_named_in(host)
        return not known and not any(word in f"{host}{url.path}".lower() for word in self.keepers)

    def carried(self, observation: Observation) -> Confidence | None:
        """The token in a header of every possibility, whatever it is called, in the query or in the body."""
        found = [c for values in (observation.params, observation.body) for c in self.tokens.within(values)]
        found.extend(c for url in observation.urls if (c := self.tokens.confidence(url)) is not None)
        names = {name for headers in observation.headers for name in headers.entries}
        found.extend(c for name in sorted(names) for c in self._in_header(name, observation))
        return max(found, key=lambda c: c.rank, default=None)

    def fields(self, observation: Observation) -> tuple[Place, ...]:
        """Where the token is put into the body or the query."""
        found, _ = form_fields(observation, self.tokens.resolution)
        return tuple(
            field.place
            for field in found.values()
            if field.place is not None and any(self.tokens.confidence(value) is not None for value in field.values)
        )

    def _in_header(self, name: str, observation: Observation) -> list[Confidence]:
        found: list[Confidence] = []
        for headers in observation.headers:
            entry = headers.entries.get(name)
            if entry is None or entry.presence is not Presence.PRESENT:
                return []
            sure = [self.tokens.confidence(value) for value in entry.values if not _is_empty(value)]
            if not sure or None in sure:
                return []
            found.extend(c for c in sure if c is not None)
        return found


def _is_empty(value: Value) -> bool:
    """Whether nothing stands behind the scheme: the token of this possibility is an empty default."""
    literal = value.literal if isinstance(value, Text) else None
    return literal is not None and (not literal or literal[-1].isspace())


class SignedTargets(Struct, eq=False):
    """`names` are what such addresses are called, in lower case and without underscores."""

    resolution: Resolution
    names: tuple[str, ...]
    _vendors: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._vendors.update(r.observation.id for r in self.resolution.requests if r.kind is not Kind.OTHER)

    def shown(self, observation: Observation) -> str:
        """What a request calls its only target if that is such an address of somebody else's; else empty."""
        called = {self._called(value) for value in observation.urls}
        return called.pop() if len(called) == 1 else ""

    def _called(self, value: Value) -> str:
        if isinstance(value, Text) and value.parts and isinstance(last := value.parts[-1], Hole) and _is_base(value):
            value = last.value
        if isinstance(value, Answer):
            keys = keys_of(value)
            if not keys or value.request in self._vendors:
                return ""
            return ".".join(keys) if self._is_name(keys[-1]) else ""
        words = _WORD.findall(hint_of(value)) if isinstance(value, Unknown) else []
        return words[-1] if words and self._is_name(words[-1]) else ""

    def _is_name(self, word: str) -> bool:
        folded = word.lower().replace("_", "")
        return any(name in folded for name in self.names)


def _is_base(value: Text) -> bool:
    """Whether nothing but the base of a client stands before the last part: a whole address takes its place."""
    before = with_holes(value).removesuffix("{}")
    return before.count("/") - 2 * before.count("://") <= 1


def links_by_token(
    observation: Observation, links: FileLinks, foreign: ForeignTargets, resolution: Resolution, vendor: Vendor
) -> list[Link]:
    """The link in a record that gets what is surely the vendor's token, where nobody reads the answer as data."""
    keys = [_key(value) for value in observation.urls]
    if (
        not keys
        or any(key not in ("url", *vendor.files.fields) for key in keys)
        or not links.is_clear(observation.site.module)
    ):
        return []
    if foreign.carried(observation) is not Confidence.HIGH:
        return []
    if any(".json()" in way for way in ways_of_answer(observation, resolution)):
        return []
    return [Link(target=Target.FILE, origin=Origin.TOKEN, shown=keys[0])]


def _key(value: Value) -> str:
    """Under which key a record that is not known holds a value, `row['url']`; empty for anything else."""
    hint = value.hint if isinstance(value, Unknown) and not is_document(value) else ""
    record, _, key = hint.removesuffix("']").rpartition("['")
    return key if hint.endswith("']") and key.isidentifier() and record[:1].isidentifier() else ""
