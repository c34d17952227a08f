"""Which pairs of a subject and a transformation the fast tests look at: always the same ones, spread by a hash."""

from __future__ import annotations

import zlib

from tests.metamorphic.subjects import Subject
from tests.metamorphic.transformation import Transformation

# One pair in so many. Together they take some fifteen seconds on two cores; `-m slow` looks at all.
_ONE_EXAMPLE_IN = 10
_ONE_CASE_IN = 64


def is_sampled(subject: Subject, transformation: Transformation) -> bool:
    number = zlib.crc32(f"{subject.name} {transformation.name}".encode())
    return number % (_ONE_CASE_IN if subject.kind == "case" else _ONE_EXAMPLE_IN) == 0
