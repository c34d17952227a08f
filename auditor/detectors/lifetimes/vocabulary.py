"""The words and the calls of libraries that the rule knows: what names a token, its end, a renewal, a margin."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from auditor.detectors.shared.naming import NAMES_KEPT, spelled
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import has_word
from auditor.model import Rule
from auditor.model.vendor import Vendor
from auditor.models.rows import Cache
from auditor.semantics.resolution import Resolution


class Options(Struct, frozen=True, kw_only=True):
    """Words are lower case, joined by underscores. Durations are in seconds."""

    caches: Caches
    cookies: Cookies
    schedulers: Schedulers
    longest: int
    shortest: int
    shortest_rhythm: int
    age_words: tuple[str, ...] = ()
    auth_hooks: tuple[str, ...] = ()
    claim_keys: tuple[str, ...] = ()
    drawing_calls: tuple[str, ...] = ()
    expiry_words: tuple[str, ...] = ()
    fallback_keywords: tuple[str, ...] = ()
    filler_words: tuple[str, ...] = ()
    issuing_calls: tuple[str, ...] = ()
    lifetime_words: tuple[str, ...] = ()
    margin_words: tuple[str, ...] = ()
    never_calls: tuple[str, ...] = ()
    other_libraries: tuple[str, ...] = ()
    other_words: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    past_words: tuple[str, ...] = ()
    refresh_words: tuple[str, ...] = ()
    session_words: tuple[str, ...] = ()
    telling_calls: tuple[str, ...] = ()
    token_nouns: tuple[str, ...] = ()
    token_words: tuple[str, ...] = ()
    waiting_words: tuple[str, ...] = ()


class Vocabulary(Struct, frozen=True, kw_only=True):
    """What names say, by the rule's `options`; `stores` are the calls and methods of caches that take a lifetime."""

    vendor: Vendor
    options: Options
    stores: tuple[Duration, ...]

    @property
    def cache_methods(self) -> tuple[Duration, ...]:
        return tuple(store for store in self.stores if "." not in store.call)

    def is_token(self, *names: str) -> bool:
        return _speaks(names, self.options.token_words)

    def is_expiry(self, *names: str) -> bool:
        """Whether a name is that of a point in time (or a span) at which something is over."""
        return _speaks(names, self.options.expiry_words)

    def is_lifetime(self, *names: str) -> bool:
        """Whether a name is that of a duration something lives."""
        return _speaks(names, self.options.lifetime_words)

    def is_renewal(self, *names: str) -> bool:
        return _speaks(names, self.options.refresh_words)

    def is_age(self, *names: str) -> bool:
        return _speaks(names, self.options.age_words)

    def is_margin(self, *names: str) -> bool:
        return _speaks(names, self.options.margin_words)

    def is_end(self, name: str) -> bool:
        """Whether a name is that of a moment to come; `last_refresh_at` is over."""
        return self.is_expiry(name) and not _speaks((name,), self.options.past_words)

    def is_bare_end(self, name: str) -> bool:
        """Whether a name says that something is over, but not what: `expires_at`; not `cache_expires_at`."""
        words = (*self.options.expiry_words, *self.options.token_words, *self.options.filler_words)
        known = {part for word in words for part in ("", *word.split("_"))}
        return all(part in known or self.names_vendor(part) for part in spelled(name).split("_"))

    def begins_wait(self, name: str) -> bool:
        """Whether a name is that of a wait, and no token's."""
        return _speaks((name,), self.options.waiting_words) and not _speaks((name,), self.options.token_nouns)

    def is_other_moment(self, *names: str) -> bool:
        """Whether a moment in the past is that of something else; a wait begins, a token only does when it is named."""
        return self.is_other(*names) or any(self.begins_wait(name) for name in names)

    def is_other(self, *names: str) -> bool:
        """Whether a name speaks of something that is not the life of an access token."""
        return _speaks((name for name in names if name not in self.options.auth_hooks), self.options.other_words)

    def is_own(self, *names: str) -> bool:
        """Whether a name speaks of a token that the application itself gives out."""
        return _speaks(names, self.options.own_words)

    def is_access_token(self, key: str) -> bool:
        """Whether a key is that of the token itself; not of its kind or its address."""
        nouns = tuple(f"_{noun}" for noun in self.options.token_nouns)
        return spelled(key).rstrip("_").endswith(nouns) and not self.is_refresh_token(key)

    def is_session(self, *names: str) -> bool:
        """Whether a name speaks of somebody's stay in the application."""
        return _speaks(names, self.options.session_words) and not _speaks(names, self.options.token_nouns)

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

    def is_lifetime_field(self, *keys: str) -> bool:
        """Whether one of these keys is that under which the answer tells how long the token lives."""
        return spelled(self.vendor.oauth.lifetime_field) in map(spelled, keys)

    def tells_end(self, *names: str) -> bool:
        """Whether one of these names says when a token is over, or how long it lives."""
        return self.is_expiry(*names) or self.is_lifetime_field(*names)

    def is_rhythm(self, seconds: float) -> bool:
        """Whether a duration can be meant as the time between two renewals."""
        return self.options.shortest_rhythm <= seconds <= self.options.longest

    def is_spoken_of(self, path: str, resolution: Resolution) -> bool:
        """Whether a module has a word that holds one of a token's."""
        return has_word(self.options.token_words, path, resolution)

    def is_long(self, seconds: float) -> bool:
        """Whether a duration can be meant as the life of a token."""
        return self.options.shortest <= seconds <= self.options.longest


def _speaks(names: Iterable[str], words: tuple[str, ...]) -> bool:
    return any(_says(name, words) for name in names if name)


@lru_cache(maxsize=NAMES_KEPT)
def _says(name: str, words: tuple[str, ...]) -> bool:
    text = spelled(name)
    return any(f"_{word}_" in text or f"_{word}s_" in text for word in words)


def read_vocabulary(rule: Rule, vendor: Vendor, caches: Iterable[Cache]) -> Vocabulary:
    """The rule's options, what the vendor's table says about tokens, and models of caches."""
    options = read_options(rule, Options)
    return Vocabulary(vendor=vendor, options=options, stores=tuple(_duration_of(cache) for cache in caches))


class Duration(Struct, frozen=True, kw_only=True):
    """A duration among the arguments of `call` (dotted, or its last word): `keyword`, or a position from 0."""

    call: str
    keyword: str
    position: int | None
    seconds: float


class Caches(Struct, frozen=True, kw_only=True):
    """Words of caches, in lower case, and keywords that give a lifetime: to a cache, or to `anywhere` else."""

    anywhere: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Cookies(Struct, frozen=True, kw_only=True):
    """Methods that set a cookie, and the keywords of its age."""

    keywords: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


class Schedulers(Struct, frozen=True, kw_only=True):
    """Words of schedulers, in lower case, what takes thousandths, and the keywords of a rhythm and of what it runs."""

    in_milliseconds: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    clock_keys: tuple[str, ...] = ()
    schedule_keys: tuple[str, ...] = ()
    sleeps: tuple[str, ...] = ()
    task_keys: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def _duration_of(cache: Cache) -> Duration:
    positions = [part for part in cache.lifetime.parts if isinstance(part, int)]
    return Duration(
        call=cache.name.removeprefix("*."),
        keyword=next(iter(cache.lifetime.names), ""),
        position=positions[0] if positions else None,
        seconds=0.001 if cache.in_milliseconds else 1.0,
    )
