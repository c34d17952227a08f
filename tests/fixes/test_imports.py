"""Imports are added once, among those of their kind."""

from __future__ import annotations

import pytest

from auditor.fixes.editing import apply_edits
from auditor.fixes.imports import called, import_edits
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import abc\nfrom sys import argv\n", "import abc\nfrom sys import argv\nfrom urllib.parse import urlsplit\n"),
        (
            "import abc\nfrom uuid import uuid4\n",
            "import abc\nfrom urllib.parse import urlsplit\nfrom uuid import uuid4\n",
        ),
        ("import abc\n\nimport httpx\n", "import abc\nfrom urllib.parse import urlsplit\n\nimport httpx\n"),
        ("import httpx\n", "from urllib.parse import urlsplit\n\nimport httpx\n"),
        ("from urllib.parse import quote\n", "from urllib.parse import quote, urlsplit\n"),
        ("from urllib.parse import urlsplit\n", "from urllib.parse import urlsplit\n"),
        ("from .urllib.parse import quote\n", "from urllib.parse import urlsplit\n\nfrom .urllib.parse import quote\n"),
    ],
)
def test_a_name_is_imported_beside_others_of_its_module(before: str, after: str) -> None:
    edits = import_edits(Source("a.py", before), "urllib.parse", "urlsplit")

    assert apply_edits(before.encode(), "a.py", edits).decode() == after


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("from urllib.parse import quote, urlsplit", "urlsplit"),
        ("from urllib.parse import urlsplit as split", "split"),
        ("from urllib import parse", "parse.urlsplit"),
        ("import urllib.parse", "urllib.parse.urlsplit"),
        ("import urllib.parse as p", "p.urlsplit"),
        ("import urllib.request", ""),
    ],
)
def test_a_name_is_called_as_the_file_imports_it(code: str, name: str) -> None:
    assert called(Source("a.py", code), "urllib.parse", "urlsplit") == name
