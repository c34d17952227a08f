"""What is read of files with syntax errors."""

from __future__ import annotations

import ast
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lowering.recovery import without_errors


def test_functions_before_and_after_an_error_keep_their_lines() -> None:
    text = "def a():\n    return 1\n\ndef b():\n    return (1\n\ndef c():\n    return 3\n"

    recovered = without_errors(text)

    assert recovered is not None
    assert recovered.text.split("\n") == [
        "def a():",
        "    return 1",
        "",
        "pass",
        "",
        "",
        "def c():",
        "    return 3",
        "",
    ]
    assert recovered.errors == (5,)


def test_a_method_is_left_out_with_its_decorators() -> None:
    text = "class A:\n    @property\n    def b(self):\n        return =\n\n    def c(self):\n        return 2\n"

    recovered = without_errors(text)

    assert recovered is not None
    assert recovered.text.startswith("class A:\n    pass\n\n\n\n    def c(self):")


@pytest.mark.parametrize("text", ["= 1\n", "<<<\n>>>\n", "print 'a'\nprint 'b'\n"])
def test_nothing_is_left_of_a_file_that_is_all_errors(text: str) -> None:
    assert without_errors(text) is None


@given(st.text(alphabet="ab ()[]:='\"\n\t#@", max_size=200), st.text(alphabet="ab ():=\n", max_size=40))
def test_what_is_recovered_can_be_parsed_and_has_as_many_lines(text: str, other: str) -> None:
    recovered = without_errors(f"def a():\n    pass\n{text}\ndef b():\n    {other}\n")

    if recovered is not None:
        with warnings.catch_warnings(action="ignore"):
            ast.parse(recovered.text)
        assert recovered.text.count("\n") == f"def a():\n    pass\n{text}\ndef b():\n    {other}\n".count("\n")
