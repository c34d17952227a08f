"""Where caches, schedulers and cookies of known libraries get their durations."""

from __future__ import annotations

from msgspec import Struct

from auditor.models.rows import Cache


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
    schedule_keys: tuple[str, ...] = ()
    sleeps: tuple[str, ...] = ()
    task_keys: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def duration_of(cache: Cache) -> Duration:
    positions = [part for part in cache.lifetime.parts if isinstance(part, int)]
    return Duration(
        call=cache.name.removeprefix("*."),
        keyword=next(iter(cache.lifetime.names), ""),
        position=positions[0] if positions else None,
        seconds=0.001 if cache.in_milliseconds else 1.0,
    )
