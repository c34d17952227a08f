"""What a detector yields: one place where a rule applies, before root causes are merged."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.model.announcement import Lifetime
from auditor.model.confidence import Confidence
from auditor.model.finding import Hop
from auditor.model.location import Location
from auditor.model.rule import Replacement

_QUOTE = "'"


class Phrase(str):
    """Words of our own within a field of a message; what comes from the code stands in backticks."""

    __slots__ = ()


def quoted(value: str) -> str:
    """A value of the code between backticks, for a sentence; a phrase stays as it is.

    Backticks within the value would let the rest of it pass for words of our own.
    """
    return value if isinstance(value, Phrase) else f"`{value.replace('`', _QUOTE)}`"


class Match(Struct, frozen=True, kw_only=True):
    """Matches of one rule with the same `root` become one finding.

    `root` is the line someone would edit, `site` the place where it shows (often the same); `also` are further places
    that belong to it, each with a few words.
    `message` is a key of the rule's messages, `fields` fill its placeholders: values of the code, or a `Phrase`.
    In reasons and messages of hops, what comes from the code stands in backticks.
    `announcement` overrides the rule's own one (an endpoint table may name another), `lifetime` its days.
    """

    root: Location
    site: Location
    message: str = "default"
    fields: Mapping[str, str] = field(default_factory=dict)
    confidence: Confidence = Confidence.HIGH
    reasons: tuple[str, ...] = ()
    evidence: tuple[Hop, ...] = ()
    also: tuple[Hop, ...] = ()
    replacement: Replacement | None = None
    announcement: str | None = None
    lifetime: Lifetime | None = None
