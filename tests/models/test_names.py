"""Names as evidence stand in one file, and code asks for what stands there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.model import AuditorError
from auditor.models.names import is_named, read_names, speaks_of
from auditor.resources import rules_folder
from auditor.tables import parse_table, read_table

ROOT = Path(__file__).resolve().parents[2]
ASKING = {"is_named": "words", "known_names": "words", "speaks_of": "patterns", "name_pattern": "patterns"}
EVERY = '[words]\nhot = ["fire", "ice"]\n\n[patterns]\ncold = "snow|ice"\n\n[exact_patterns]\nwarm = "Sun"\n'


def asked() -> Iterator[tuple[str, str]]:
    """The groups that code asks for, by the kind of group."""
    for file in (ROOT / "auditor").rglob("*.py"):
        if file.name == "names.py":
            continue
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ASKING:
                given = call.args if call.func.id in ("known_names", "name_pattern") else call.args[1:]
                texts = (
                    each.value for argument in given for each in ast.walk(argument) if isinstance(each, ast.Constant)
                )
                yield from ((ASKING[call.func.id], str(text)) for text in texts if text != "/")


def test_every_group_is_asked_for_and_none_is_missing() -> None:
    names = read_names(read_table(rules_folder() / "names.toml"))

    known = {("words", group) for group in names.words} | {("patterns", group) for group in names.patterns}
    assert set(asked()) == known


def test_names_are_looked_up_whole_and_patterns_within_them() -> None:
    assert is_named("url", "speaking", "anybodys_links")
    assert not is_named("urls", "anybodys_links")
    assert speaks_of("SandboxSettings", "stage")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"ice"]', '"fire"]', "`words.hot`: `fire` stands there twice."),
        ("snow|ice", "*", "`patterns.cold`: not a regular expression: nothing to repeat at position 0."),
        ("warm", "cold", "`exact_patterns.cold`: this group stands in `patterns`, too."),
        ("[words]", "[word]", "`words`: this key is missing. Did you mean `word`?"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(old: str, new: str, told: str) -> None:
    assert old in EVERY

    with pytest.raises(AuditorError) as caught:
        read_names(parse_table(EVERY.replace(old, new), file="names.toml"))

    assert str(caught.value) == f"names.toml: {told}"
