"""Names that tell applications apart, and their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from auditor.portfolio import file_name

INDEX = "index"


def unique(names: Sequence[str], form: str = "{} ({})", taken: Iterable[str] = ()) -> list[str]:
    """Each name once: of equal ones the first stays as it is, unless it is taken; the others get numbers."""
    used, given = {*taken}, {*names, *taken}
    told = []
    for name in names:
        own = name
        if name in used:
            own = next(each for number in count(2) if (each := form.format(name, number)) not in given)
        used.add(own)
        given.add(own)
        told.append(own)
    return told


def pages_of(names: Sequence[str], suffix: str) -> Mapping[str, str]:
    """The file of each application's page, beside the index."""
    stems = unique([file_name(each.lower().replace(" ", "-")) for each in names], "{}-{}", taken=[INDEX])
    return {name: f"{stem}{suffix}" for name, stem in zip(names, stems, strict=True)}
