"""What counts as test code."""

from __future__ import annotations

import pytest

from auditor.lowering import lower_module
from auditor.semantics.test_code import is_test_module, is_test_path


@pytest.mark.parametrize(
    "path",
    [
        "tests/client.py",
        "src/app/test/helpers.py",
        "test_client.py",
        "src/client_test.py",
        "app/tests.py",
        "conftest.py",
        "fixtures/answers.py",
        "tests/.env/readme.py",
        "notebooks/test_rates.ipynb",
    ],
)
def test_test_runners_find_it_by_its_path(path: str) -> None:
    assert is_test_path(path)


@pytest.mark.parametrize(
    "path", ["src/latest.py", "contest.py", "attestation/client.py", "protest/app.py", "test.py", "testing.py"]
)
def test_other_names_are_production(path: str) -> None:
    assert not is_test_path(path)


@pytest.mark.parametrize(
    "text",
    [
        "import unittest\nclass Login(unittest.TestCase):\n    pass\n",
        "from unittest import TestCase as Case\nclass Login(Case):\n    pass\n",
        "import pytest\ndef test_login(): pass\n",
        "import pytest\n@pytest.fixture\ndef token(): return {}\n",
        "import factory\nclass TokenFactory(factory.Factory):\n    pass\n",
        "from django.test import TestCase\nclass Login(TestCase):\n    pass\n",
        "import responses\n@responses.activate\ndef check(): pass\n",
        "from locust import HttpUser\nclass Load(HttpUser):\n    pass\n",
    ],
)
def test_module_that_builds_on_a_test_library_is_a_test(text: str) -> None:
    assert is_test_module(lower_module(text, path="checks/login.py", name="checks.login", is_package=False))


@pytest.mark.parametrize(
    "text",
    [
        "from factory import create_app\napp = create_app()\n\ndef login(): pass\n",
        "from responses import error\n\ndef login(): return error()\n",
        "def test_connection(): pass\n",
        "from unittest import mock\nMOCK = mock.Mock()\n\nclass Client:\n    pass\n",
        "from .responses import activate\n@activate\ndef login(): pass\n",
    ],
)
def test_production_stays_production(text: str) -> None:
    assert not is_test_module(lower_module(text, path="app/login.py", name="app.login", is_package=False))
