"""What cannot be lowered is refused with the line to look at."""

from __future__ import annotations

import pytest

from auditor.lowering import LoweringError, lower_module


def refusal(text: str) -> LoweringError:
    with pytest.raises(LoweringError) as caught:
        lower_module(text, path="app.py", name="app", is_package=False)
    return caught.value


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\nb = 2\nx = = 1\nc = 3\n", 3), ("a = 1\nprint 'x'\n", 2)],
)
def test_syntax_error_names_its_line(text: str, line: int) -> None:
    module = lower_module(text, path="app.py", name="app", is_package=False)

    assert [omission.line for omission in module.omissions] == [line]


def test_file_of_errors_alone_names_the_first() -> None:
    assert refusal("x = = 1\n").line == 1


def test_error_at_the_end_stays_within_the_text() -> None:
    assert refusal("def (\n").line == 2


@pytest.mark.parametrize("text", ["print 'x'\n", "exec code\n", "raise OSError, 'x'\n"])
def test_python_2_is_recognised(text: str) -> None:
    assert str(refusal(text)).endswith(": this looks like Python 2")


def test_syntax_error_is_one_short_sentence() -> None:
    assert str(refusal("x = = 1\n")) == "syntax error"
