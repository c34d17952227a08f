"""Files that import a declared function matter, however they spell it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from auditor.sources import DiscoveryOptions, discover, name_modules, select_relevant

Plant = Callable[[Mapping[str, str | bytes]], Path]


def with_needle(root: Path, *declared: str) -> int:
    discovery = discover([str(root)], DiscoveryOptions())
    return select_relevant(discovery, (b"procore",), name_modules(discovery, ()), declared=declared).with_needle


@pytest.mark.parametrize(
    "code",
    [
        "from acme.http.client import call\n",
        "from acme.http.client import (\n    other,\n    call as send,\n)\n",
        "from acme.http import client\n",
        "from acme.http.client import *\n",
        "import acme.http.client as http\n",
        "import os, acme\n",
        "def late():\n    from acme.http.client import call\n",
    ],
)
def test_import_of_the_function_or_of_what_holds_it(plant: Plant, code: str) -> None:
    assert with_needle(plant({"a.py": code}), "acme.http.client.call") == 1


@pytest.mark.parametrize("code", ["from acme import db\n", "from acme.http.client import other\n", "acme = 1\n", "\n"])
def test_other_files_do_not_matter(plant: Plant, code: str) -> None:
    assert with_needle(plant({"a.py": code}), "acme.http.client.call") == 0


def test_relative_import_of_what_is_not_in_the_tree(plant: Plant) -> None:
    root = plant(
        {"app/__init__.py": "", "app/sync.py": "from .generated import api\n", "lib/x.py": "from . import y\n"}
    )

    assert with_needle(root, "app.generated.api.get") == 2  # With `app/__init__.py`, through which the name leads.


def test_module_that_defines_the_function(plant: Plant) -> None:
    root = plant({"src/acme/__init__.py": "", "src/acme/http.py": "def call(): ...\n", "src/acme/other.py": ""})

    assert with_needle(root, "acme.http.call") == 2


def test_pattern_counts_as_far_as_its_first_star(plant: Plant) -> None:
    root = plant({"a.py": "from acme.http.v2 import Client\n", "b.py": "from acme.db import Client\n"})

    assert with_needle(root, "acme.http.*.get") == 1


def test_notebook(plant: Plant) -> None:
    cell = '{"cells": [{"cell_type": "code", "source": ["from acme.http import call\\n"]}]}'

    assert with_needle(plant({"a.ipynb": cell}), "acme.http.call") == 1
