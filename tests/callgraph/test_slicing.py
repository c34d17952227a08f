"""The slice holds what can have to do with the vendor, and little else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from auditor.analysis import slicing_run
from auditor.analysis.file_search import find_files
from auditor.analysis.slicing_run import Sliced, slice_files
from auditor.catalogue import load_catalogue
from auditor.config import resolve
from auditor.sources import name_modules, select_relevant

CLIENT = """
    BASE = "https://api.procore.com"

    class Client:
        def __init__(self, token):
            self.headers = {"Authorization": token}

        def fetch_all(self, path):
            return get(BASE + path)

    def connect():
        return Client("x")
"""


@pytest.fixture(autouse=True)
def slice_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also what is small enough to be executed whole."""
    monkeypatch.setattr(slicing_run, "WHOLE_FILES", 0)
    monkeypatch.setattr(slicing_run, "NAMED_SHARE", 2.0)


UNRELATED = "def helper():\n    return 1\n"


def sliced(tree: Path, files: dict[str, str]) -> Sliced:
    for path, text in files.items():
        place = tree / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(dedent(text), encoding="utf-8")
    config = resolve({}, {}, None, today=date(2026, 11, 23)).config
    discovery = find_files([str(tree)], config)
    names = name_modules(discovery)
    return slice_files(select_relevant(discovery, [b"procore"], names), names, [load_catalogue().vendor])


def functions(tree: Path, files: dict[str, str]) -> set[str]:
    """The functions that matter, as `path:name`."""
    found = sliced(tree, files)
    return {
        f"{path}:{line.split('def ')[1].split('(')[0]}"
        for path, text in files.items()
        for number, line in enumerate(dedent(text).splitlines(), start=1)
        if "def " in line and found.matters(path, number)
    }


def test_callers_matter_at_any_distance_and_their_neighbours_do_not(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "service.py": """
            from client import connect

            def sync():
                return connect()

            def other():
                return 1
        """,
        "jobs.py": """
            import service

            def job():
                return service.sync()

            def clean():
                return service.other()
        """,
        "main.py": """
            from jobs import job, clean

            def main():
                job()

            def tidy():
                clean()
        """,
        "unrelated.py": UNRELATED,
    }

    found = functions(tmp_path, files)

    assert {each for each in found if not each.startswith("client.py")} == {
        "service.py:sync",
        "jobs.py:job",
        "main.py:main",
    }


def test_files_that_nothing_needs_are_not_lowered(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "job.py": """
            from client import connect
            from paths import ME

            def job():
                connect().fetch_all(ME)
        """,
        "paths.py": "from deep import ROOT\nME = ROOT + '/me'\n",
        "deep.py": "ROOT = '/rest'\n",
        "unrelated.py": UNRELATED,
    }

    found = sliced(tmp_path, files)

    assert [file.path for file in found.files] == ["client.py", "deep.py", "job.py", "paths.py"]


def test_name_handed_on_by_packages_is_followed(tmp_path: Path) -> None:
    files = {
        "vendor/__init__.py": "from .client import *\n",
        "vendor/client.py": CLIENT,
        "app/__init__.py": "from vendor import connect as open_client\n",
        "app/job.py": """
            from app import open_client

            def job():
                return open_client()
        """,
    }

    assert "app/job.py:job" in functions(tmp_path, files)


def test_object_of_a_module_and_what_it_keeps_are_followed(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "store.py": """
            from client import connect

            client = connect()
            other = 1
        """,
        "service.py": """
            import store

            class Service:
                def __init__(self):
                    self.api = store.client

                def run(self):
                    return self.api.fetch_all("/me")

            def idle():
                return store.other
        """,
    }

    found = functions(tmp_path, files)

    assert {"service.py:__init__", "service.py:run"} <= found
    assert "service.py:idle" not in found


def test_objects_made_from_a_client_matter_as_a_whole(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "service.py": """
            class Service:
                def __init__(self, api):
                    self.api = api

                def run(self):
                    self.api.send()
        """,
        "job.py": """
            from client import connect
            from service import Service

            def job():
                return Service(connect())
        """,
    }

    assert "service.py:run" in functions(tmp_path, files)


def test_handlers_reach_those_who_emit(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "bus.py": """
            class Bus:
                def on(self, name, handler):
                    pass

                def emit(self, name):
                    pass

            bus = Bus()
        """,
        "handlers.py": """
            from bus import bus
            from client import connect

            def changed():
                connect()

            bus.on('x', changed)
        """,
        "shop.py": """
            from bus import bus

            def sell():
                bus.emit('x')
        """,
    }

    assert "shop.py:sell" in functions(tmp_path, files)


def test_method_that_only_one_class_has_is_meant_wherever_it_is_called(tmp_path: Path) -> None:
    files = {
        "client.py": CLIENT,
        "job.py": """
            def job(api):
                return api.fetch_all('/me')

            def other(api):
                return api.fetch_none('/me')
        """,
    }

    assert {"job.py:job"} == {each for each in functions(tmp_path, files) if each.startswith("job.py")}


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


def test_name_is_followed_through_hundreds_of_modules(tmp_path: Path) -> None:
    files = {f"m{n}.py": f"from m{n + 1} import A\n" for n in range(300)}
    files["m300.py"] = "import m0\nA = '/rest'\n"
    files["client.py"] = CLIENT + "\n    from m0 import A\n\n    def me():\n        return connect().fetch_all(A)\n"

    found = sliced(tmp_path, files)

    assert len(found.files) == 302


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


def idle(tree: Path, files: dict[str, str]) -> set[str]:
    """The functions whose bodies need not be read, as `path:name`."""
    found = sliced(tree, files)
    lines = {path: dedent(text).splitlines() for path, text in files.items()}
    return {
        f"{path}:{lines[path][first - 2].split('def ')[1].split('(')[0]}"
        for path in files
        for first, _ in found.idle(path)
    }


def test_bodies_that_nobody_needs_are_not_read(tmp_path: Path) -> None:
    files = {
        "client.py": """
            import requests
            from helpers import LIMIT, Plain, Served, shown

            class Client:
                base = "https://api.procore.com"

                def fetch(self):
                    Served()
                    return Plain(LIMIT).used(shown)
        """,
        "helpers.py": """
            from threading import Thread

            LIMIT = 1

            def shown(each):
                return inner(each)

            def inner(each):
                return each

            def unused():
                return LIMIT

            class Plain:
                def __init__(self, limit):
                    self.limit = limit

                def used(self, show):
                    return show(self.limit)

                def never(self):
                    return None

            class Served(Thread):
                def run(self):
                    return None

            class Other:
                def used(self):
                    return None
        """,
    }

    assert idle(tmp_path, files) == {"helpers.py:unused", "helpers.py:never", "helpers.py:used"}


def test_whoever_makes_up_names_may_mean_any_function_there(tmp_path: Path) -> None:
    files = {
        "client.py": """
            from helpers import Sender

            def fetch(verb):
                return Sender("https://api.procore.com").send(verb)
        """,
        "base.py": """
            LIMIT = 1

            class Base:
                def _put(self):
                    return LIMIT

            def beside():
                return LIMIT
        """,
        "helpers.py": """
            from base import LIMIT, Base
            from verbs import by_name

            class Quiet(Base):
                def send(self, verb):
                    return getattr(self, verb)(by_name(verb), LIMIT)

                def _get(self):
                    return None

            Sender = Quiet
        """,
        "verbs.py": """
            def by_name(verb):
                return globals()["as_" + verb]()

            def as_get():
                return "GET"
        """,
    }

    assert idle(tmp_path, files) == {"base.py:beside"}
