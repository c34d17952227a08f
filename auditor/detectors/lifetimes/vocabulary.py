"""The words of the rule: what names a token, its end, a renewal, a margin, and what is something else."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from auditor.detectors.lifetimes.libraries import Libraries, read_libraries
from auditor.detectors.shared.naming import spelled
from auditor.model import Rule
from auditor.model.vendor import Vendor
from auditor.models.rows import Cache
from auditor.tables import Table


class Vocabulary(Struct, frozen=True, kw_only=True):
    """Words are lower case, joined by underscores. Durations are in seconds."""

    vendor: Vendor
    libraries: Libraries
    token: tuple[str, ...]
    noun: tuple[str, ...]
    expiry: tuple[str, ...]
    lifetime: tuple[str, ...]
    renewal: tuple[str, ...]
    age: tuple[str, ...]
    margin: tuple[str, ...]
    fallback: tuple[str, ...]
    other: tuple[str, ...]
    hooks: tuple[str, ...]
    past: tuple[str, ...]
    filler: tuple[str, ...]
    waiting: tuple[str, ...]
    own: tuple[str, ...]
    issuing: tuple[str, ...]
    drawing: tuple[str, ...]
    others_libraries: tuple[str, ...]
    session: tuple[str, ...]
    claims: tuple[str, ...]
    telling: tuple[str, ...]
    shortest: int
    longest: int
    shortest_rhythm: int

    def is_token(self, *names: str) -> bool:
        return _speaks(names, self.token)

    def is_expiry(self, *names: str) -> bool:
        """Whether a name is that of a point in time (or a span) at which something is over."""
        return _speaks(names, self.expiry)

    def is_lifetime(self, *names: str) -> bool:
        """Whether a name is that of a duration something lives."""
        return _speaks(names, self.lifetime)

    def is_renewal(self, *names: str) -> bool:
        return _speaks(names, self.renewal)

    def is_age(self, *names: str) -> bool:
        return _speaks(names, self.age)

    def is_margin(self, *names: str) -> bool:
        return _speaks(names, self.margin)

    def is_end(self, name: str) -> bool:
        """Whether a name is that of a moment to come; `last_refresh_at` is over."""
        return self.is_expiry(name) and not _speaks((name,), self.past)

    def is_bare_end(self, name: str) -> bool:
        """Whether a name says that something is over, but not what: `expires_at`; not `cache_expires_at`."""
        known = {part for word in (*self.expiry, *self.token, *self.filler) for part in word.split("_")}
        parts = {part for part in spelled(name).split("_") if part}
        return all(part in known or self.names_vendor(part) for part in parts)

    def begins_wait(self, name: str) -> bool:
        """Whether a name is that of a wait, and no token's."""
        return _speaks((name,), self.waiting) and not _speaks((name,), self.noun)

    def is_other_moment(self, *names: str) -> bool:
        """Whether a moment in the past is that of something else; a wait begins, a token only does when it is named."""
        return self.is_other(*names) or any(self.begins_wait(name) for name in names)

    def is_other(self, *names: str) -> bool:
        """Whether a name speaks of something that is not the life of an access token."""
        return _speaks((name for name in names if name not in self.hooks), self.other)

    def is_own(self, *names: str) -> bool:
        """Whether a name speaks of a token that the application itself gives out."""
        return _speaks(names, self.own)

    def is_access_token(self, key: str) -> bool:
        """Whether a key is that of the token itself; not of its kind or its address."""
        return spelled(key).rstrip("_").endswith(tuple(f"_{noun}" for noun in self.noun)) and not self.is_refresh_token(
            key
        )

    def is_session(self, *names: str) -> bool:
        """Whether a name speaks of somebody's stay in the application."""
        return _speaks(names, self.session) and not _speaks(names, self.noun)

    def is_refresh_token(self, *names: str) -> bool:
        field = spelled(self.vendor.oauth.refresh_token_field)
        return any(field in spelled(name) for name in names)

    def names_vendor(self, *names: str) -> bool:
        """Whether one of the names is the vendor's (and not that of a namesake)."""
        return self.vendor.is_named_in(*names)

    def names_other_vendor(self, *names: str) -> bool:
        """Whether an identifier begins with the name of another vendor (`google_token`; not `token_box`)."""
        begins = {spelled(name).lstrip("_").partition("_")[0] for name in names}
        return any(word.rstrip("_") in begins for word in self.vendor.other_vendors)

    def is_lifetime_field(self, key: str) -> bool:
        """Whether a key is the one under which the answer tells how long the token lives."""
        return spelled(key) == spelled(self.vendor.oauth.lifetime_field)

    def is_long(self, seconds: float) -> bool:
        """Whether a duration can be meant as the life of a token."""
        return self.shortest <= seconds <= self.longest


def _speaks(names: Iterable[str], words: tuple[str, ...]) -> bool:
    texts = [spelled(name) for name in names if name]
    return any(f"_{word}_" in text or f"_{word}s_" in text for text in texts for word in words)


def read_vocabulary(rule: Rule, vendor: Vendor, caches: Iterable[Cache]) -> Vocabulary:
    """The rule's options, what the vendor's table says about tokens, and models of caches."""
    options = Table(dict(rule.options), file=rule.file or rule.code, place="options")
    return Vocabulary(
        vendor=vendor,
        libraries=read_libraries(options, caches),
        token=options.texts("token_words"),
        noun=options.texts("token_nouns"),
        expiry=options.texts("expiry_words"),
        lifetime=options.texts("lifetime_words"),
        renewal=options.texts("refresh_words"),
        age=options.texts("age_words"),
        margin=options.texts("margin_words"),
        fallback=options.texts("fallback_keywords"),
        other=options.texts("other_words"),
        hooks=options.texts("auth_hooks"),
        past=options.texts("past_words"),
        filler=options.texts("filler_words"),
        waiting=options.texts("waiting_words"),
        own=options.texts("own_words"),
        issuing=options.texts("issuing_calls"),
        drawing=options.texts("drawing_calls"),
        others_libraries=options.texts("other_libraries"),
        session=options.texts("session_words"),
        claims=options.texts("claim_keys"),
        telling=options.texts("telling_calls"),
        shortest=options.integer("shortest"),
        longest=options.integer("longest"),
        shortest_rhythm=options.integer("shortest_rhythm"),
    )
