"""States of mutable objects; a state is replaced, never changed, so that branches can share it."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from enum import Enum
from typing import TypeAlias, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.semantics.domain.values import Answer, ClassValue, External, Place, Text, Value, Values, join

# A mapping or list that grows beyond this is data, not the headers of a request.
ENTRIES_LIMIT = 400
# Where several parts may be missing, more ways than these are not told apart.
WAYS_LIMIT = 8
# A longer list is no path of an address, and its ways would cost too much.
WAY_LENGTH_LIMIT = 60


class Presence(Enum):
    """Whether a key is there: surely, on some paths, or only on a path that this run could not take."""

    PRESENT = "present"
    MAYBE = "maybe"
    UNTAKEN = "untaken"


class Entry(Struct, frozen=True):
    values: Values
    presence: Presence
    place: Place | None


class MappingState(Struct, frozen=True, kw_only=True):
    """A dict or headers object; `is_open` if it may hold further keys that are not known.

    `is_implicit` if nobody wrote it down as a mapping (a session's own headers): then its entries have the places to
    edit. `removed` remembers where keys (in lower case) were taken away. It also has the keys of `answers`.
    """

    entries: MappingType[str | Value, Entry]
    is_open: bool
    place: Place | None
    folds_case: bool = False
    is_implicit: bool = False
    removed: MappingType[str, Place] = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()

    def get(self, key: str | Value) -> Entry | None:
        if self.folds_case and isinstance(key, str):
            folded = key.lower()
            return next((e for k, e in self.entries.items() if isinstance(k, str) and k.lower() == folded), None)
        return self.entries.get(key)

    def holds(self, name: str) -> bool:
        """Whether a key is `name`, in any case."""
        return any(isinstance(key, str) and key.lower() == name for key in self.entries)

    def with_entry(self, key: str | Value, entry: Entry) -> MappingState:
        if len(self.entries) >= ENTRIES_LIMIT:
            return replace(self, is_open=True)
        entries = dict(self.entries)
        if self.folds_case and isinstance(key, str):
            folded = key.lower()
            for known in [k for k in entries if isinstance(k, str) and k.lower() == folded]:
                del entries[known]
        entries[key] = entry
        return replace(self, entries=entries)

    def without(self, key: str | Value, place: Place | None = None) -> MappingState:
        folded = key.lower() if self.folds_case and isinstance(key, str) else key
        kept = {
            k: e
            for k, e in self.entries.items()
            if (k.lower() if self.folds_case and isinstance(k, str) else k) != folded
        }
        removed = dict(self.removed)
        if isinstance(key, str) and place is not None:
            removed[key.lower()] = place
        return replace(self, entries=kept, removed=removed)

    def opened(self) -> MappingState:
        return replace(self, is_open=True)


class ListState(Struct, frozen=True, kw_only=True):
    """A list or set: `items` are surely there, in this order; `rest` is what further ones may be, anywhere.

    `is_queue` if others put in what is taken out: an empty one is not yet filled. `variants` are all that the list may
    be, item by item, if that is known and `items` alone does not tell it; the rest is what one of them has besides.
    """

    items: tuple[Values, ...]
    rest: Values
    place: Place | None
    is_queue: bool = False
    variants: tuple[tuple[Values, ...], ...] = ()

    def ways(self) -> tuple[tuple[Values, ...], ...]:
        """All that the list may be, item by item; nothing if that is not known."""
        return self.variants or (() if self.rest else (self.items,))

    def followed_by(self, other: ListState) -> ListState:
        """This list, and behind it what another one holds."""
        items, rest = self.items + other.items, join(self.rest, other.rest)
        if not rest:
            return replace(self, items=items)
        mine, theirs = self.ways(), other.ways()
        few = len(mine) * len(theirs) <= WAYS_LIMIT and len(items) <= WAY_LENGTH_LIMIT
        ways = tuple(dict.fromkeys(way + further for way in mine for further in theirs)) if few else ()
        return replace(self, items=items, rest=rest, variants=ways)


class InstanceState(Struct, frozen=True, kw_only=True):
    """An object of a project class, or of a library class (`External`)."""

    kind: ClassValue | External
    attrs: MappingType[str, Values]
    place: Place | None


State: TypeAlias = MappingState | ListState | InstanceState
Kind = TypeVar("Kind", bound=State)


def join_states(left: State, right: State) -> State:
    """Two states of one object (of one kind; if not, the first is kept)."""
    if isinstance(left, MappingState) and isinstance(right, MappingState):
        return join_mappings(left, right)
    if isinstance(left, ListState) and isinstance(right, ListState):
        return _join_lists(left, right)
    if isinstance(left, InstanceState) and isinstance(right, InstanceState):
        attrs = dict(left.attrs)
        for name, values in right.attrs.items():
            known = attrs.get(name)
            if known is not values:
                attrs[name] = values if known is None else join(known, values)
        return replace(left, attrs=attrs)
    return left


def join_mappings(left: MappingState, right: MappingState) -> MappingState:
    """One or the other: keys of only one may be there."""
    entries: dict[str | Value, Entry] = {}
    for key in [*left.entries, *(key for key in right.entries if key not in left.entries)]:
        one, other = left.entries.get(key), right.entries.get(key)
        if one is other and one is not None:
            entries[key] = one  # Most entries of a large mapping are the same objects in both.
        elif one is not None and other is not None:
            presence = one.presence if one.presence is other.presence else Presence.MAYBE
            entries[key] = Entry(join(one.values, other.values), presence, one.place or other.place)
        else:
            only = one or other
            assert only is not None  # the key came from one of the two
            weak = Presence.UNTAKEN if only.presence is Presence.UNTAKEN else Presence.MAYBE
            entries[key] = replace(only, presence=weak)
    removed = {**left.removed, **right.removed}
    answers = tuple(dict.fromkeys((*left.answers, *right.answers)))
    is_open = left.is_open or right.is_open
    return replace(left, entries=entries, is_open=is_open, removed=removed, answers=answers)


def _join_lists(left: ListState, right: ListState) -> ListState:
    """One or the other; if one has all that the other has and something more, where that stands is still known."""
    shorter, longer = sorted((left.items, right.items), key=len)
    at = _first_difference(shorter, longer)
    more = len(longer) - len(shorter)
    if shorter[at:] == longer[at + more :]:
        rest = join(left.rest, right.rest, *longer[at : at + more])
        is_short = len(longer) <= WAY_LENGTH_LIMIT and left.ways() and right.ways()
        ways = (*left.ways(), *right.ways()) if is_short else ()
        variants = tuple(sorted(dict.fromkeys(ways), key=len)) if rest else ()
        return replace(left, items=shorter, rest=rest, variants=variants if len(variants) <= WAYS_LIMIT else ())
    items = tuple(join(a, b) for a, b in zip(shorter, longer, strict=False))
    return replace(left, items=items, rest=join(left.rest, right.rest, *longer[len(shorter) :]), variants=())


def _first_difference(shorter: tuple[Values, ...], longer: tuple[Values, ...]) -> int:
    """The first position at which two lists differ."""
    return next((at for at, item in enumerate(shorter) if item != longer[at]), len(shorter))


def key_of(value: Value) -> str | Value:
    """The key under which a mapping keeps a value: plain text by itself, all else by value."""
    literal = value.literal if isinstance(value, Text) else None
    return value if literal is None else literal
