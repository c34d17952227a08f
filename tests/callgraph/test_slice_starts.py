"""The slice starts where code, settings or imports name the vendor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.callgraph.slices import CLIENT, functions, sliced


def test_settings_object_matters_only_where_the_vendor_is_read_from_it(tmp_path: Path) -> None:
    files = {
        "config.py": """
            class Settings:
                procore_url = 'x'
                debug = True

            settings = Settings()
        """,
        "a.py": """
            from config import settings

            def sends():
                return settings.procore_url
        """,
        "b.py": """
            from config import settings

            def logs():
                return settings.debug
        """,
    }

    assert functions(tmp_path, files) == {"a.py:sends"}


def test_module_that_speaks_of_the_vendor_in_its_docstring_matters_as_a_whole(tmp_path: Path) -> None:
    files = {
        "client.py": '''
            """Client of Procore."""

            def fetch(base):
                return base
        ''',
        "job.py": """
            import client

            def job():
                return client.fetch('x')
        """,
    }

    assert "job.py:job" in functions(tmp_path, files)


def test_file_that_cannot_be_indexed_and_its_users_stay(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "old.py": "print 'procore'\n",
        "job.py": """
            import old

            def job():
                return old.run()
        """,
    }

    found = sliced(tmp_path, files)

    assert "old.py" in {file.path for file in found.files}


def test_code_that_looks_up_the_address_of_the_vendor_matters(tmp_path: Path) -> None:
    files = {
        ".env": "UPSTREAM_HOST=https://api.procore.com\n",
        "a.py": """
            import os

            def sends():
                return os.environ["UPSTREAM_HOST"]

            def other():
                return os.environ["HOME"]
        """,
    }

    assert functions(tmp_path, files) == {"a.py:sends", "a.py:other"}


@pytest.mark.parametrize("way", ['config["api"]["url"]', "config.api.url", 'config.get("url")'])
def test_key_of_the_address_may_be_short(way: str, tmp_path: Path) -> None:
    files = {
        "settings.yaml": "api:\n  url: https://api.procore.com\n",
        "a.py": f"def sends(config):\n    return {way}\n",
        "b.py": "def other(request):\n    return request.url\n",
    }

    assert functions(tmp_path, files) == {"a.py:sends"}


def test_import_of_the_client_makes_only_those_matter_who_use_it(tmp_path: Path) -> None:
    files = {
        "procore_sync/__init__.py": "",
        "procore_sync/client.py": CLIENT,
        "tasks.py": """
            from procore_sync.client import connect

            def sync():
                return connect()

            def clean():
                return 1
        """,
        "views.py": """
            from procore_sync.client import (
                connect,
            )

            TITLE = "Procore"

            def show():
                return TITLE
        """,
    }

    assert functions(tmp_path, files) >= {"tasks.py:sync", "views.py:show"}
    assert "tasks.py:clean" not in functions(tmp_path, files)


def test_import_of_many_lines_makes_only_those_matter_who_use_it(tmp_path: Path) -> None:
    files = {
        "clients.py": CLIENT.replace("def connect", "def connect_procore"),
        "tasks.py": """
            from clients import (
                Client,
                # The one client of Procore.
                connect_procore as connect,
            )

            def sync():
                return connect()

            def other():
                return Client

            def clean():
                return 1
        """,
    }

    assert {each for each in functions(tmp_path, files) if each.startswith("tasks.py")} == {
        "tasks.py:sync",
        "tasks.py:other",
    }
