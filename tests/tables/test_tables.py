"""Complaints about TOML name the file, the key and the way out."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from msgspec import Struct, field

from auditor.model import AuditorError
from auditor.tables import Table, read_record, read_table


class Colour(Enum):
    RED = "red"
    GREEN = "green"


def table(text: str) -> Table:
    return Table(tomllib.loads(text), file="rules/x.toml")


def test_values_are_read_with_their_types() -> None:
    read = table(
        """
        name = " header "
        names = ["a", "b"]
        size = 100
        sizes = [1, 2]
        since = 2023-08-04
        shown = false
        colour = "red"
        colours = ["red", "green"]
        [inner]
        x = 1
        [[item]]
        y = 2
        """
    )

    assert read.text("name") == "header"
    assert read.texts("names") == ("a", "b")
    assert read.integer("size") == 100
    assert read.integers("sizes") == (1, 2)
    assert read.date("since") == date(2023, 8, 4)
    assert read.boolean("shown", default=True) is False
    assert read.choice("colour", Colour) is Colour.RED
    assert read.choices("colours", Colour) == (Colour.RED, Colour.GREEN)
    assert read.table("inner").integer("x") == 1
    assert [item.integer("y") for item in read.tables("item")] == [2]


def test_absent_keys_have_their_defaults() -> None:
    read = table("")

    assert read.optional_text("name") == ""
    assert read.texts("names") == ()
    assert read.boolean("shown", default=True) is True
    assert list(read.optional_table("inner")) == []
    assert read.tables("item") == ()


def test_keys_that_were_asked_for_are_no_complaint() -> None:
    read = table('name = "x"\nsize = 1')
    read.text("name")
    read.integer("size")

    read.finish()


class Part(Struct, frozen=True, kw_only=True):
    colour: Colour
    note: str = ""


class Whole(Struct, frozen=True, kw_only=True):
    name: str
    size: int | None = None
    shown: bool = True
    colours: tuple[Colour, ...]
    since: date = field(name="from")
    parts: tuple[Part, ...] = field(name="part")
    best: Part
    file: str


def test_a_record_is_read_by_the_names_and_kinds_of_its_fields() -> None:
    lines = ('name = "x"', 'colours = ["red"]', "from = 2026-01-02", 'best = { colour = "green", note = "!" }')
    read = table("\n".join((*lines, "[[part]]", 'colour = "red"')))

    assert read_record(read, Whole, file="a.py") == Whole(
        name="x",
        colours=(Colour.RED,),
        since=date(2026, 1, 2),
        parts=(Part(colour=Colour.RED),),
        best=Part(colour=Colour.GREEN, note="!"),
        file="a.py",
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[part]\ncolour = "blue"', r"`part\.colour`: `blue` is none of red, green"),
        ('[part]\nnote = "x"', r"`part\.colour`: this key is missing"),
        ('[part]\ncolour = "red"\nnotes = "x"', r"`part\.notes`: unknown key\. Did you mean `note`\?"),
    ],
)
def test_a_record_complains_like_its_table(text: str, complaint: str) -> None:
    with pytest.raises(AuditorError, match=complaint):
        read_record(table(text).table("part"), Part)


def test_free_keys_are_no_complaint() -> None:
    read = table("a = 1\nb = 2")

    assert read.items() == (("a", 1), ("b", 2))
    read.finish()


@pytest.mark.parametrize(
    ("text", "ask", "complaint"),
    [
        ("", lambda t: t.text("name"), "rules/x.toml: `name`: this key is missing. Add `name = …`."),
        (
            'nmae = "x"',
            lambda t: t.text("name"),
            "rules/x.toml: `name`: this key is missing. Did you mean `nmae`?",
        ),
        ('name = " "', lambda t: t.text("name"), "rules/x.toml: `name`: the text is empty."),
        ("name = 1", lambda t: t.text("name"), "rules/x.toml: `name`: expected a text, found a whole number."),
        ('names = "a"', lambda t: t.texts("names"), "rules/x.toml: `names`: expected a list, found a text."),
        ("names = [1]", lambda t: t.texts("names"), "rules/x.toml: `names[0]`: expected a text, found a whole number."),
        (
            "size = true",
            lambda t: t.integer("size"),
            "rules/x.toml: `size`: expected a whole number, found true or false.",
        ),
        (
            'since = "2023-08-04"',
            lambda t: t.date("since"),
            "rules/x.toml: `since`: expected a date without quotes (2023-08-04), found a text.",
        ),
        (
            "since = 2023-08-04T00:00:00",
            lambda t: t.date("since"),
            "rules/x.toml: `since`: expected a date without quotes (2023-08-04), found a datetime.",
        ),
        (
            'colour = "gren"',
            lambda t: t.choice("colour", Colour),
            "rules/x.toml: `colour`: `gren` is none of red, green. Did you mean `green`?",
        ),
        ("inner = 1", lambda t: t.table("inner"), "rules/x.toml: `inner`: expected a table, found a whole number."),
        ("item = [1]", lambda t: t.tables("item"), "rules/x.toml: `item[0]`: expected a table, found a whole number."),
        (
            "[[item]]\n[[item]]",
            lambda t: t.tables("item")[1].text("path"),
            "rules/x.toml: `item[1].path`: this key is missing. Add `path = …`.",
        ),
    ],
)
def test_a_complaint_names_file_key_and_way_out(text: str, ask: Callable[[Table], object], complaint: str) -> None:
    with pytest.raises(AuditorError) as error:
        ask(table(text))

    assert str(error.value) == complaint


def test_an_unknown_key_is_refused_with_the_nearest_known_one() -> None:
    read = table('sevrity = "x"')
    read.optional_text("severity")

    with pytest.raises(AuditorError, match=r"^rules/x.toml: `sevrity`: unknown key. Did you mean `severity`\?$"):
        read.finish()


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("a = 1\nb =\n", encoding="utf-8")

    with pytest.raises(AuditorError, match=r"broken\.toml: not valid TOML: .*line 2"):
        read_table(tmp_path / "broken.toml")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match=r"absent\.toml: there is no such file\.$"):
        read_table(tmp_path / "absent.toml")


def test_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'a = "\xe4"')

    with pytest.raises(AuditorError, match=r"not UTF-8 \(byte 5\)\. Save the file as UTF-8\.$"):
        read_table(tmp_path / "latin.toml")


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match="cannot be read"):
        read_table(tmp_path)
