"""The manual names every table and column of the database, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from auditor.fleet.schema import TABLES

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "fleet.md"


def test_the_manual_tells_the_schema() -> None:
    part = MANUAL.read_text(encoding="utf-8").split("<!-- tables")[1].split("<!-- /tables")[0]
    told = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", part, re.MULTILINE))

    columns = {name: re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", text)) for name, text in told.items()}

    assert columns == {table.name: [column.name for column in table.columns] for table in TABLES}
