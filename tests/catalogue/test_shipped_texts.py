"""The shipped rules begin with a sentence that stands well alone: the terminal shows no more of them."""

from __future__ import annotations

from auditor.catalogue import Catalogue
from auditor.reporters.shared.phrases import first_sentence

ONE_LINE, TWO_LINES = 110, 150


def test_first_sentence_of_a_remediation_fits_on_a_line(shipped: Catalogue) -> None:
    long = {rule.code: len(first_sentence(rule.remediation)) for rule in shipped.rules}

    assert {code: length for code, length in long.items() if length > ONE_LINE} == {}


def test_first_sentence_of_a_reason_fits_on_two_lines(shipped: Catalogue) -> None:
    long = {rule.code: len(first_sentence(rule.why)) for rule in shipped.rules}

    assert {code: length for code, length in long.items() if length > TWO_LINES} == {}
