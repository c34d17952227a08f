"""Where caches, schedulers and cookies of known libraries get their durations."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from auditor.models.rows import Cache
from auditor.tables import Table


class Duration(Struct, frozen=True, kw_only=True):
    """A duration among the arguments of `call` (dotted, or its last word): `keyword`, or a position from 0."""

    call: str
    keyword: str
    position: int | None
    seconds: float


class Libraries(Struct, frozen=True, kw_only=True):
    """`units` are keywords with their seconds. Words of callees are lower case."""

    cache_calls: tuple[Duration, ...]
    cache_methods: tuple[Duration, ...]
    cache_words: tuple[str, ...]
    cache_keywords: tuple[str, ...]
    cache_anywhere: tuple[str, ...]
    scheduler_words: tuple[str, ...]
    scheduler_keywords: tuple[str, ...]
    milliseconds: tuple[str, ...]
    schedule_keys: tuple[str, ...]
    task_keys: tuple[str, ...]
    sleeps: tuple[str, ...]
    cookie_methods: tuple[str, ...]
    cookie_keywords: tuple[str, ...]
    never: tuple[str, ...]


def read_libraries(options: Table, stores: Iterable[Cache]) -> Libraries:
    """What the rule's options and the models of caches say."""
    known = [_duration(cache) for cache in stores]
    schedulers, cookies, caches = (options.table(key) for key in ("schedulers", "cookies", "caches"))
    return Libraries(
        cache_calls=tuple(each for each in known if "." in each.call),
        cache_methods=tuple(each for each in known if "." not in each.call),
        cache_words=caches.texts("words"),
        cache_keywords=caches.texts("keywords"),
        cache_anywhere=caches.texts("anywhere"),
        scheduler_words=schedulers.texts("words"),
        scheduler_keywords=schedulers.texts("keywords"),
        milliseconds=schedulers.texts("in_milliseconds"),
        schedule_keys=schedulers.texts("schedule_keys"),
        task_keys=schedulers.texts("task_keys"),
        sleeps=schedulers.texts("sleeps"),
        cookie_methods=cookies.texts("methods"),
        cookie_keywords=cookies.texts("keywords"),
        never=options.texts("never_calls"),
    )


def _duration(cache: Cache) -> Duration:
    positions = [part for part in cache.lifetime.parts if isinstance(part, int)]
    return Duration(
        call=cache.name.removeprefix("*."),
        keyword=next(iter(cache.lifetime.names), ""),
        position=positions[0] if positions else None,
        seconds=0.001 if cache.in_milliseconds else 1.0,
    )
