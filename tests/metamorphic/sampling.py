"""Which pairs of a subject and a transformation are looked at: always the same ones, spread by a hash."""

from __future__ import annotations

import zlib

from tests.metamorphic.subjects import Subject
from tests.metamorphic.transformation import Transformation

# One pair in so many. Together they take some five seconds on two cores; `-m slow` looks at most.
_ONE_EXAMPLE_IN = 48
_ONE_CASE_IN = 192
# Of the pairs with a case, the slow tests look at one in so many; the command that counts for the page, at all.
_ONE_SLOW_CASE_IN = 2


def is_sampled(subject: Subject, transformation: Transformation) -> bool:
    """Whether the fast tests look at a pair."""
    return _number(subject, transformation) % (_ONE_CASE_IN if subject.kind == "case" else _ONE_EXAMPLE_IN) == 0


def is_tested(subject: Subject, transformation: Transformation) -> bool:
    """Whether the slow tests look at a pair: all of the sweep, but for half of the pairs with a case."""
    part = _number(subject, transformation) // transformation.one_in % _ONE_SLOW_CASE_IN
    return is_swept(subject, transformation) and (subject.kind != "case" or part != 0)


def is_swept(subject: Subject, transformation: Transformation) -> bool:
    """Whether the whole sweep looks at a pair."""
    return _number(subject, transformation) % transformation.one_in == 0


def _number(subject: Subject, transformation: Transformation) -> int:
    return zlib.crc32(f"{subject.name} {transformation.name}".encode())
