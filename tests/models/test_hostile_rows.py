"""Rows that a stranger wrote are read, or refused in our own words; nothing else happens."""

from __future__ import annotations

import json
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from auditor.model import AuditorError
from auditor.models.library import all_models
from auditor.models.reading import read_models
from auditor.models.rows import Row
from auditor.tables import Table

MODEL = json.loads((files("auditor.config") / "schema.json").read_text(encoding="utf-8"))["$defs"]["model"]
WORDS = [
    "GET",
    "vendor",
    "Argument[0]",
    "Argument[url].Element[x]",
    "Attribute[x]",
    "os.getenv",
    "a.b",
    "a.{b,c}",
    "*.x",
]
TEXTS = st.sampled_from([*WORDS, *MODEL["properties"]["kind"]["enum"]]) | st.text(max_size=12)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.floats() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)
ROWS = st.dictionaries(st.sampled_from(list(MODEL["properties"])) | TEXTS, VALUES, max_size=6)
FIRST = st.fixed_dictionaries(
    {"kind": st.sampled_from(MODEL["properties"]["kind"]["enum"]), "function": TEXTS, "url": TEXTS}
)


@given(st.lists(ROWS | FIRST, max_size=3))
def test_any_rows_are_read_or_refused(rows: list[dict[str, object]]) -> None:
    read: tuple[Row, ...] = ()
    refusal = ""
    try:
        read = read_models(Table({"models": rows}, file="x.toml"))
    except AuditorError as error:
        refusal = str(error)
    assert not refusal or refusal.startswith("x.toml: `models[")
    assert all(row.name for row in read)
    all_models(read)
