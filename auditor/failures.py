"""What is said of a bug that code under audit brings to light: kind and place, never its text, which may quote code."""

from __future__ import annotations


def failure(what: str, error: Exception) -> str:
    """One sentence, which asks for a report."""
    return f"{what} failed ({place_of(error)}); please report it"


def place_of(error: Exception) -> str:
    """The kind of an exception and where it was raised."""
    import traceback  # noqa: PLC0415 - only after a fault.

    frames = traceback.extract_tb(error.__traceback__)
    file = frames[-1].filename.replace("\\", "/").rpartition("/")[2] if frames else "?"
    return f"{type(error).__name__} in {file}:{frames[-1].lineno if frames else 0}"
