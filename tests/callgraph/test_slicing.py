"""The slice holds what can have to do with the vendor, and little else."""

from __future__ import annotations

from pathlib import Path

from tests.callgraph.slices import CLIENT, functions, sliced

UNRELATED = "def helper():\n    return 1\n"


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


def test_name_is_followed_through_hundreds_of_modules(tmp_path: Path) -> None:
    files = {f"m{n}.py": f"from m{n + 1} import A\n" for n in range(300)}
    files["m300.py"] = "import m0\nA = '/rest'\n"
    files["client.py"] = CLIENT + "\n    from m0 import A\n\n    def me():\n        return connect().fetch_all(A)\n"

    found = sliced(tmp_path, files)

    assert len(found.files) == 302


def test_module_loaded_by_its_name_is_an_import(tmp_path: Path) -> None:
    files = {
        "pkg/__init__.py": "",
        "pkg/client.py": CLIENT + "\n    NUMBER = 1\n",
        "jobs.py": """
            from importlib import import_module

            client = import_module(".client", "pkg")

            def sync():
                return client.connect()

            def count():
                return client.NUMBER
        """,
        "later.py": """
            import importlib

            def sync():
                client = importlib.import_module("pkg.client")
                return client.connect()

            def count():
                client = importlib.import_module("pkg.client")
                return client.NUMBER
        """,
    }

    found = functions(tmp_path, files)

    assert {each for each in found if not each.startswith("pkg")} == {"jobs.py:sync", "later.py:sync"}
