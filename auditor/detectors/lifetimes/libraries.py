"""Where caches, schedulers and cookies of known libraries get their durations; read from the rule's options."""

from __future__ import annotations

from msgspec import Struct

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


def read_libraries(options: Table) -> Libraries:
    schedulers, cookies, caches = (options.table(key) for key in ("schedulers", "cookies", "caches"))
    return Libraries(
        cache_calls=tuple(_duration(table, "call") for table in options.tables("cache_calls")),
        cache_methods=tuple(_duration(table, "method") for table in options.tables("cache_methods")),
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


def _duration(table: Table, key: str) -> Duration:
    milliseconds = table.boolean("milliseconds", default=False)
    return Duration(
        call=table.text(key),
        keyword=table.optional_text("keyword"),
        position=table.optional_integer("position"),
        seconds=0.001 if milliseconds else 1.0,
    )
