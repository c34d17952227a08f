"""Bytes become text as Python itself decodes them; what it refuses is a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Problem
from auditor.sources import DiscoveryOptions, SourceText, discover, read_source
from auditor.sources.decoding import decode

Plant = Callable[[Mapping[str, str | bytes]], Path]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"x = 1", "x = 1"),
        ("x = 'é'\n".encode(), "x = 'é'\n"),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n"),
        (b"\xef\xbb\xbf# coding: utf-8\n", "# coding: utf-8\n"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", "# -*- coding: latin-1 -*-\nx = 'é'\n"),
        (
            b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n'\x80'",
            "#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n'€'",
        ),
        (b"x = 1\n# coding: latin-1\n", "x = 1\n# coding: latin-1\n"),
        (b"# coding: UTF_8\r\rx", "# coding: UTF_8\n\nx"),
        (b"a\r\nb\rc\n\r\n", "a\nb\nc\n\n"),
        (b"a\x0c\nb\x0bc\x1c\xc2\x85\xe2\x80\xa8d\n", "a\x0c\nb\x0bc\x1c\x85\u2028d\n"),
    ],
)
def test_decoded(data: bytes, text: str) -> None:
    assert decode(data, "x.py") == text


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (b"a\r\nb\n'\xe9'\n", "Cannot be decoded as utf-8: unexpected byte 0xe9.", 3),
        (b"x = '\xe2\x82", "Cannot be decoded as utf-8: unexpected byte 0xe2.", 1),
        (b"# coding: ascii\n'\xe9'\n", "Cannot be decoded as ascii: unexpected byte 0xe9.", 2),
        (b"# coding: klingon\n", "Declares an encoding that is not one of texts.", 1),
        (b"# coding: rot13\n", "Declares an encoding that is not one of texts.", 1),
        (b"# coding: hex\n", "Declares an encoding that is not one of texts.", 1),
        (b"# coding: undefined\n", "Declares an encoding that is not one of texts.", 1),
        (
            b"# coding: unicode_escape\n'\\ud800'\n",
            "Declares an encoding that is not one of texts.",
            1,
        ),
        (b"\xef\xbb\xbf# coding: latin-1\n", "Has a UTF-8 byte order mark but declares another encoding.", 1),
        (b"x = 1\ny = '\0'\n", "Contains null bytes.", 2),
        ("x = 1".encode("utf-16"), "Encoded as UTF-16, which Python does not read as source.", 1),
        ("x = 1".encode("utf-32"), "Encoded as UTF-32, which Python does not read as source.", 1),
    ],
)
def test_refused(data: bytes, message: str, line: int) -> None:
    assert decode(data, "x.py") == Problem(path="x.py", message=message, line=line)


def test_file_that_vanishes_is_a_problem(plant: Plant) -> None:
    root = plant({"x.py": ""})
    (file,) = discover([str(root)], DiscoveryOptions()).files
    Path(file.location).unlink()

    assert read_source(file) == Problem(path="x.py", message="Cannot be read: No such file or directory.")


def test_unreadable_file_is_a_problem(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    root = plant({"x.py": ""})
    (file,) = discover([str(root)], DiscoveryOptions()).files

    def refuse(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied", path, flags)  # Tests may run as root, whom nothing stops.

    monkeypatch.setattr("os.open", refuse)

    assert read_source(file) == Problem(path="x.py", message="Cannot be read: Permission denied.")


def test_lines_are_counted_by_line_ends_only(plant: Plant) -> None:
    root = plant({"a.py": "x\n\x0cy\u2028\n", "b.py": "x\ny", "c.py": ""})

    texts = [read_source(file) for file in discover([str(root)], DiscoveryOptions()).files]

    assert [text.lines for text in texts if isinstance(text, SourceText)] == [2, 2, 0]


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    assert isinstance(decode(data, "x.py"), str | Problem)


@given(
    st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])).filter(
        lambda text: "coding" not in text
    )
)
def test_text_survives_its_own_encoding(text: str) -> None:
    assert decode(text.encode(), "x.py") == text.removeprefix("\ufeff")


@given(
    st.sampled_from(["utf-8", "latin-1", "ascii", "cp1252", "shift_jis", "hex", "x", "utf-7", "idna", "punycode"]),
    st.binary(max_size=80),
)
def test_any_declared_encoding_is_survived(encoding: str, data: bytes) -> None:
    assert isinstance(decode(f"# coding: {encoding}\n".encode() + data, "x.py"), str | Problem)
