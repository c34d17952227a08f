"""Only files that can matter are parsed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Problem
from auditor.sources import DiscoveryOptions, discover, name_modules, select_relevant
from auditor.sources.relevance.imports import Imported, code_of_notebook, scan_imports
from tests.sources.choosing import NEEDLES, paths, relevant

Plant = Callable[[Mapping[str, str | bytes]], Path]


def test_nothing_is_relevant_without_a_needle(plant: Plant) -> None:
    root = plant({"a.py": "import b\n", "b.py": "x = 1\n", ".env": "URL=https://example.com"})

    result = relevant(root)

    assert (result.files, result.with_needle, result.lines) == ((), 0, 2)


def test_everything_in_a_small_project_is_relevant_when_anything_is(plant: Plant) -> None:
    root = plant({"a.py": "HOST = 'https://API.PROCORE.COM'\n", "b.py": "x = 1\n"})

    result = relevant(root)

    assert (paths(result), result.with_needle) == (["a.py", "b.py"], 1)


def test_needle_in_settings_makes_a_small_project_relevant(plant: Plant) -> None:
    root = plant({"b.py": "x = 1\n", "config/app.yaml": "url: https://api.procore.com\n"})

    assert paths(relevant(root)) == ["b.py"]


@pytest.mark.usefixtures("in_a_large_project")
def test_importers_and_imports_of_a_needle_are_relevant(plant: Plant) -> None:
    root = plant(
        {
            "app/__init__.py": "",
            "app/client.py": "from .base import Base\nfrom app import constants\nHOST = 'api.procore.com'\n",
            "app/base.py": "import requests\nfrom .auth import Auth\n",
            "app/auth.py": "",
            "app/constants.py": "",
            "app/service.py": "from app.client import Client\nimport app.formats\n",
            "app/formats.py": "import app.dates\n",
            "app/dates.py": "",
            "jobs/nightly.py": "from app.service import Service\n",
            "app/unrelated.py": "from app import views\n",
            "app/views.py": "",
            "requests/__init__.py": "",
            "requests/sessions.py": "",
        }
    )

    assert paths(relevant(root)) == [
        "app/__init__.py",
        "app/auth.py",
        "app/base.py",
        "app/client.py",
        "app/constants.py",
        "app/formats.py",
        "app/service.py",
        "jobs/nightly.py",
    ]


@pytest.mark.usefixtures("in_a_large_project")
def test_importers_of_a_module_that_is_called_like_a_library_are_relevant(plant: Plant) -> None:
    root = plant(
        {
            "airflow/__init__.py": "",
            "airflow/hooks/__init__.py": "",
            "airflow/hooks/procore.py": "import requests\n",
            "jobs/sync.py": "from airflow.hooks.procore import Gateway\n",
            "jobs/other.py": "import requests\n",
        }
    )

    assert paths(relevant(root)) == ["airflow/hooks/procore.py", "jobs/sync.py"]


@pytest.mark.usefixtures("in_a_large_project")
def test_distant_importers_are_not_relevant(plant: Plant) -> None:
    root = plant(
        {
            "a.py": "x = 'procore'\n",
            "b.py": "import a\n",
            "c.py": "import b\n",
            "d.py": "import c\n",
            "e.py": "import d\n",
        }
    )

    assert paths(relevant(root)) == ["a.py", "b.py", "c.py", "d.py"]
    assert paths(relevant(root, is_far=True)) == ["a.py", "b.py", "c.py", "d.py", "e.py"]


@pytest.mark.usefixtures("in_a_large_project")
def test_package_that_hands_a_name_on_is_no_step(plant: Plant) -> None:
    root = plant(
        {
            "a/__init__.py": "from .b import *\n",
            "a/b/__init__.py": "from .c import Client\n",
            "a/b/c.py": "x = 'procore'\n",
            "one.py": "from a import Client\n",
            "two.py": "import one\n",
            "three.py": "import two\n",
            "four.py": "import three\n",
        }
    )

    assert "three.py" in paths(relevant(root))
    assert "four.py" not in paths(relevant(root))


@pytest.mark.usefixtures("in_a_large_project")
def test_code_that_looks_up_a_relevant_setting_is_relevant(plant: Plant) -> None:
    root = plant(
        {
            ".env": "UPSTREAM_URL=https://api.procore.com\nOTHER=1\n",
            "a.py": "os.environ['UPSTREAM_URL']\n",
            "b.py": "os.environ['OTHER']\n",
        }
    )

    assert paths(relevant(root)) == ["a.py"]


@pytest.mark.usefixtures("in_a_large_project")
def test_notebooks_import_too(plant: Plant) -> None:
    root = plant(
        {"client.py": "x = 'procore'", "n.ipynb": '{"cells": [{"source": ["import os\\n", "import client\\n"]}]}'}
    )

    assert paths(relevant(root)) == ["client.py", "n.ipynb"]


@pytest.mark.usefixtures("in_a_large_project")
def test_neighbours_beyond_the_limit_are_counted(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.sources.relevance.neighbours.NEIGHBOUR_LIMIT", 2)
    root = plant({"c.py": "x = 'procore'", **{f"user{number}.py": "import c" for number in range(5)}})

    result = relevant(root)

    assert (paths(result), result.left_out) == (["c.py", "user0.py", "user1.py"], 3)


def test_file_that_vanishes_is_a_problem_once(plant: Plant) -> None:
    root = plant({"a.py": "x = 'procore'", "b.py": ""})
    discovery = discover([str(root)], DiscoveryOptions())
    (root / "b.py").unlink()

    result = select_relevant(discovery, NEEDLES, name_modules(discovery))

    assert paths(result) == ["a.py"]
    assert result.problems == (Problem(path="b.py", message="Cannot be read: No such file or directory."),)


def test_utf_16_is_handed_on_to_be_told(plant: Plant) -> None:
    root = plant({"a.py": "x = 'procore'".encode("utf-16"), "b.py": ""})

    assert paths(relevant(root)) == ["a.py"]


@pytest.mark.parametrize(
    ("source", "imports"),
    [
        (b"import a", [Imported(0, "a")]),
        (b"import a.b as c, d\n", [Imported(0, "a.b"), Imported(0, "d")]),
        (b"import a, \\\n    b\n", [Imported(0, "a"), Imported(0, "b")]),
        (b"from a.b import c as d, e  # f\n", [Imported(0, "a.b", ("c", "e"))]),
        (b"from . import a\nfrom ..b import c\n", [Imported(1, "", ("a",)), Imported(2, "b", ("c",))]),
        (b"from a import (  # why\n    b,\n    c as d,  # x, y\n)\n", [Imported(0, "a", ("b", "c"))]),
        (b"from .import a\n", [Imported(1, "", ("a",))]),
        (b"from .a import*\r\nimport b\r\n", [Imported(1, "a"), Imported(0, "b")]),
        (
            b"try: import a\nexcept ImportError: import b; import c\n",
            [Imported(0, "a"), Imported(0, "b"), Imported(0, "c")],
        ),
        (b"x = import_module('a.b')\n", [Imported(0, "a.b")]),
        (b"x = import_module('.b', package='a.c')\n", [Imported(0, "a.c.b")]),
        (b"x = import_module('..b', 'a.c')\n", [Imported(0, "a.b")]),
        (b"x = import_module('.b', __package__)\n", [Imported(1, "b")]),
        (b"important = 1\nreimport x\n# nothing to import here\n", []),
    ],
)
def test_imports_are_read_without_parsing(source: bytes, imports: list[Imported]) -> None:
    assert list(scan_imports(source)) == imports


def test_imports_of_a_notebook_are_read_from_its_json() -> None:
    data = b'{"source": ["import a\\n", "from b import c\\n"]}'

    assert list(scan_imports(code_of_notebook(data))) == [Imported(0, "a"), Imported(0, "b", ("c",))]


@given(st.binary(max_size=100), st.sampled_from([b"import ", b"from x import (", b"import\\\n", b"from . import "]))
def test_any_bytes_are_survived(data: bytes, statement: bytes) -> None:
    list(scan_imports(data + b"\n" + statement + data))
