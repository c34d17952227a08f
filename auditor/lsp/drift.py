"""Where a line of an older text stands in a newer one, judged by what is the same at the beginning and at the end."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Drift(Struct, frozen=True, kw_only=True):
    """One stretch of lines was replaced: all before it stand where they stood, all after it have moved by `shift`.

    Lines count from 0. `changed_to` is the first line behind the stretch, in the older text.
    """

    changed_from: int
    changed_to: int
    shift: int

    def follow(self, line: int) -> int | None:
        """The line in the newer text; None if it was replaced."""
        if line < self.changed_from:
            return line
        return line + self.shift if line >= self.changed_to else None

    def trace(self, line: int) -> int | None:
        """The line in the older text; None if it is new."""
        if line < self.changed_from:
            return line
        return line - self.shift if line - self.shift >= self.changed_to else None


STILL = Drift(changed_from=0, changed_to=0, shift=0)


def compare(older: Sequence[str], newer: Sequence[str]) -> Drift:
    """The shortest stretch whose replacement makes the newer text of the older one."""
    limit = min(len(older), len(newer))
    head = next((number for number in range(limit) if older[number] != newer[number]), limit)
    room = limit - head
    tail = next((number for number in range(room) if older[-1 - number] != newer[-1 - number]), room)
    return Drift(changed_from=head, changed_to=len(older) - tail, shift=len(newer) - len(older))
