"""Imports are added once, among those of their kind."""

from __future__ import annotations

import pytest

from auditor.fixes.editing import apply_edits
from auditor.fixes.imports import import_edits
from auditor.fixes.sources import Source


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import abc\nimport sys\n\nimport httpx\n", "import abc\nimport os\nimport sys\n\nimport httpx\n"),
        ("import abc\nfrom sys import argv\n", "import abc\nimport os\nfrom sys import argv\n"),
        ('"""Doc."""\n\nimport httpx\n', '"""Doc."""\n\nimport os\n\nimport httpx\n'),
        ('"""Doc."""\n\nx = 1\n', '"""Doc."""\n\nimport os\n\nx = 1\n'),
        ("from __future__ import annotations\n\nx = 1\n", "from __future__ import annotations\n\nimport os\n\nx = 1\n"),
        ("x = 1\n", "import os\n\nx = 1\n"),
        ("import os\nx = 1\n", "import os\nx = 1\n"),
        ("import os as system\n", "import os as system\nimport os\n"),
    ],
)
def test_an_import_stands_where_a_person_would_put_it(before: str, after: str) -> None:
    edits = import_edits(Source("a.py", before), "os")

    assert apply_edits(before.encode(), "a.py", edits).decode() == after
