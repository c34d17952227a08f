"""Leaves the bodies of functions that do not matter out of a text."""

from __future__ import annotations

from collections.abc import Sequence

# What is returned instead: no name of any program, so that nothing is known of it.
LEFT_OUT = "__left_out__"


def without_bodies(text: str, bodies: Sequence[tuple[int, int]]) -> str:
    """The text without these bodies, each given by its first and last line; all else keeps its line and column."""
    if not bodies:
        return text
    lines = text.split("\n")
    for first, last in bodies:
        line = lines[first - 1]
        lines[first - 1] = line[: len(line) - len(line.lstrip())] + f"return {LEFT_OUT}"
        lines[first:last] = [""] * (last - first)
    return "\n".join(lines)
