"""The difference between two snapshots, subject by subject."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

HEAD = "== "


def write(file: Path, sections: Mapping[str, list[str]]) -> None:
    """One group of subjects as one file."""
    lines = [line for name, found in sections.items() for line in (f"{HEAD}{name}", *found)]
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")


def read(file: Path) -> dict[str, list[str]]:
    """The lines of each subject in a file; nothing if there is no such file."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        if line.startswith(HEAD):
            current = sections.setdefault(line.removeprefix(HEAD), [])
        else:
            current.append(line)
    return sections


def differences(before: Path, after: Path) -> Iterator[str]:
    """Lines that only one of two snapshots has, below the subject's name; subjects that only one has are told so."""
    names = sorted({file.name for folder in (before, after) for file in folder.glob("*.txt")})
    for name in names:
        one, other = read(before / name), read(after / name)
        for subject in sorted(one.keys() | other.keys()):
            yield from _of_subject(f"{name.removesuffix('.txt')}: {subject}", one.get(subject), other.get(subject))


def _of_subject(title: str, one: list[str] | None, other: list[str] | None) -> Iterator[str]:
    if one is None or other is None:
        yield f"{title}: only in the {'second' if one is None else 'first'} snapshot"
        return
    changed = [line for line in difflib.ndiff(one, other) if line[:2] in ("- ", "+ ")]
    if changed:
        yield title
        yield from (f"  {line}" for line in changed)
