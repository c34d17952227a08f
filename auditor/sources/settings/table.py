"""The settings of a tree, to be asked by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

_SAMPLES = ("example", "sample", "template", "dist", "default", "test")


class Setting(Struct, frozen=True, kw_only=True):
    """One setting. `key` is dotted from the outermost part; a credential's `value` is asterisks, or "" if not set."""

    key: str
    value: str
    path: str
    line: int
    is_secret: bool


class Settings(Struct, frozen=True, kw_only=True):
    """All settings; `read` counts the files they come from, `unread` the others by reason.

    `statements` are what files of SQL say, as one row each without a key: nobody looks anything up there.
    """

    entries: tuple[Setting, ...]
    read: int
    unread: Mapping[str, int]
    by_name: Mapping[str, tuple[Setting, ...]]
    statements: tuple[Setting, ...] = ()

    @classmethod
    def of(
        cls,
        entries: Iterable[Setting],
        *,
        read: int = 0,
        unread: Mapping[str, int] | None = None,
        statements: Iterable[Setting] = (),
    ) -> Settings:
        ordered = tuple(sorted(entries, key=lambda each: (each.path, each.line, each.key, each.value)))
        by_name: dict[str, list[Setting]] = {}
        for entry in ordered:
            by_name.setdefault(_name_of(entry.key), []).append(entry)
        table = {name: tuple(found) for name, found in by_name.items()}
        return cls(entries=ordered, read=read, unread=unread or {}, by_name=table, statements=tuple(statements))

    def lookup(self, *parts: str, near: str = "", ignore_case: bool = False) -> tuple[Setting, ...]:
        """The settings that `config["procore"]["base_url"]` or `getenv("PROCORE_URL")` may mean, likeliest first.

        `parts` may stand below further keys in the file, unless the first one is `*`, any key at the top. Exact keys
        come before those, files beside `near` (a path) before distant ones, and real files before samples such as
        `.env.example`.
        """
        key = ".".join(parts)
        is_below_any, key = key.startswith(_ANY), key.removeprefix(_ANY)
        wanted = _folded(key) if ignore_case else key
        found: list[tuple[tuple[bool, bool, int, str, int], Setting]] = []
        for entry in self.by_name.get(_name_of(key), ()):
            has = _folded(entry.key) if ignore_case else entry.key
            if is_below_any:
                has = has.partition(".")[2]
            if has == wanted or (has.endswith("." + wanted) and not is_below_any):
                rank = (has != wanted, _is_sample(entry.path), -_nearness(entry.path, near), entry.path, entry.line)
                found.append((rank, entry))
        return tuple(entry for _, entry in sorted(found, key=lambda each: each[0]))


# What stands below any key at the top of a file.
_ANY = "*."

# A part of a file that code goes through has some dozens of entries; larger ones are data.
_PART_LIMIT = 400


def part_below(settings: Settings, key: str, file: str = "") -> tuple[tuple[str, Setting], ...]:
    """The settings below a dotted key, each with the rest of its key, in the order of the likeliest file.

    Of files with the name `file`, where that is given, the key is the whole one; an empty one means all settings.
    """
    if file:
        return _part_of(settings, key, file)
    found: dict[str, list[tuple[str, Setting]]] = {}
    is_below_any, key = key.startswith(_ANY), key.removeprefix(_ANY)
    for entry in settings.entries:
        dotted = "." + (entry.key.partition(".")[2] if is_below_any else entry.key)
        at = dotted.find(f".{key}.")
        if is_below_any and at > 0:
            continue
        if at >= 0:
            found.setdefault(entry.path, []).append((dotted[at + len(key) + 2 :], entry))
    if not key or not found:
        return ()
    best = min(found, key=lambda path: (found[path][0][1].key.count("."), _is_sample(path), path))
    return tuple(found[best][:_PART_LIMIT])


def _part_of(settings: Settings, key: str, file: str) -> tuple[tuple[str, Setting], ...]:
    beginning = f"{key}." if key else ""
    found: dict[str, list[tuple[str, Setting]]] = {}
    for entry in settings.entries:
        if entry.path.rpartition("/")[2] == file and entry.key.startswith(beginning):
            found.setdefault(entry.path, []).append((entry.key[len(beginning) :], entry))
    best = min(found, key=lambda path: (path.count("/"), path), default="")
    return tuple(found.get(best, ()))


def _name_of(key: str) -> str:
    return _folded(key.rpartition(".")[2])


def _folded(key: str) -> str:
    return key.casefold().replace("-", "_")


def _is_sample(path: str) -> bool:
    name = path.rpartition("/")[2].lower()
    return any(word in name for word in _SAMPLES)


def _nearness(path: str, near: str) -> int:
    """How many folders the two paths share."""
    count = 0
    for one, other in zip(path.split("/")[:-1], near.split("/")[:-1], strict=False):
        if one != other:
            break
        count += 1
    return count
