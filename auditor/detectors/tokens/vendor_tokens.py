"""Which values are the vendor's token: by the answer they came out of, by name, or because the vendor is sent them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct, field

from auditor.detectors.shared.answer_keys import keys_of, parts_of
from auditor.detectors.shared.credentials import sent_as_authorization
from auditor.detectors.shared.sent_places import may_be_same
from auditor.model import Confidence
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import SettingRole, Vendor
from auditor.models.rows import ACCESS_TOKEN
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.data.settings_documents import ANY_KEY, is_document
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import (
    ENVIRONMENT,
    Answer,
    Place,
    Text,
    Unknown,
    Value,
    Values,
)
from auditor.semantics.interpreter.labels import label_of
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution

_WORD = re.compile(r"\w+")
_SECRETS = frozenset({SettingRole.ACCESS_TOKEN, SettingRole.REFRESH_TOKEN})
# A body that nests deeper holds data, not credentials.
_DEPTH_LIMIT = 3


class Tokens(Struct, eq=False):
    """Judges values; `names` count where an origin cannot be followed."""

    resolution: Resolution
    knowledge: Knowledge
    names: frozenset[str]
    _issued: dict[Place, list[Observation]] = field(default_factory=lambda: defaultdict(list))
    _observed: dict[int, Observation] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for request in self.resolution.requests:
            if request.kind is Kind.OAUTH:
                self._issued[request.observation.site].append(request.observation)

    def confidence(self, value: Value) -> Confidence | None:
        """How sure it is that this is (or holds) the vendor's token; None if nothing says so."""
        found = [c for part in parts_of(value) if (c := self._of_part(part)) is not None]
        return max(found, key=lambda c: c.rank, default=None)

    def within(self, values: Values, depth: int = 0) -> Iterator[Confidence]:
        """The same for each field of mappings, lists and tuples, unless it may be another service's own token."""
        if not any(self._is_of_others(part) for value in values for part in parts_of(value)):
            yield from (each for each in map(self.confidence, values) if each is not None)
        for value in values if depth < _DEPTH_LIMIT else ():
            for field_ in self._fields(value):
                yield from self.within(field_, depth + 1)

    def _fields(self, value: Value) -> Iterator[Values]:
        state = self.resolution.state(value)
        if isinstance(state, MappingState):
            yield from (entry.values for entry in state.entries.values())
            yield from ((answer,) for answer in state.answers)
        else:
            yield from ((item,) for item in self.resolution.items(value))

    def _of_part(self, value: Value) -> Confidence | None:
        oauth = self.knowledge.vendor.oauth
        if isinstance(value, Answer):
            keys = keys_of(value)
            if self._is_issued(value) and keys and keys[-1] in (oauth.access_token_field, oauth.refresh_token_field):
                return Confidence.HIGH
        if label_of(value) == ACCESS_TOKEN:
            return Confidence.HIGH
        if isinstance(value, Unknown):
            words = [word for word in _WORD.findall(value.hint) if not word.isdigit()]
            setting = self.knowledge.vendor.setting(words[-1]) if words else None
            if setting is not None and setting.is_certain and setting.role in _SECRETS:
                return Confidence.HIGH
            if words and words[-1].lower() in self.names:
                return Confidence.HIGH
        return Confidence.MEDIUM if value in sent_as_authorization(self.resolution) else None

    def _is_issued(self, answer: Answer) -> bool:
        """Whether the vendor's login gave this answer; other services' may have come through the same function."""
        asked = self._asked(answer)
        if asked is None or self._went_elsewhere(asked):
            return False
        return any(may_be_same(asked, known) for known in self._issued.get(asked.site, ()))

    def _is_of_others(self, value: Value) -> bool:
        """Whether another service gave a value, or a table out of which each service may be given its own."""
        if isinstance(value, Unknown):
            return f"[{ANY_KEY!r}]" in value.hint
        asked = self._asked(value) if isinstance(value, Answer) else None
        return asked is not None and self._went_elsewhere(asked)

    def _asked(self, answer: Answer) -> Observation | None:
        if not self._observed:
            everything = (*self.resolution.observations, *self.resolution.dropped)
            self._observed.update({observation.id: observation for observation in everything})
        return self._observed.get(answer.request)

    def _went_elsewhere(self, observation: Observation) -> bool:
        """Whether all addresses of a request name hosts, and none is the vendor's."""
        told = [value for value in observation.urls if not is_open_setting(value, self.knowledge.vendor)]
        return bool(told) and all(addressee(value, self.knowledge.vendor) is Party.OTHER for value in told)


def is_open_setting(value: Value, vendor: Vendor) -> bool:
    """An address that the environment (or another settings file) may set instead of the one that is written.

    Unless it is named the vendor's.
    """
    base = parse_url(value).base if isinstance(value, Text) else value
    if not isinstance(base, Unknown) or (base.reason != ENVIRONMENT and not is_document(base)):
        return False
    return not vendor.is_named_in(base.hint)
