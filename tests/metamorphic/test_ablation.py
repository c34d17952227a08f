"""Neutral names: what a project defines is renamed alike in all its files, what others know stays."""

from __future__ import annotations

from tests.metamorphic.ablation import ablated

CLIENT = """\
import requests


class Portal:
    def __init__(self, token):
        self.bearer = token

    def rows(self, path):
        return requests.get(f"https://x.example/{path}", timeout=3, auth=self.bearer)
"""
JOB = """\
from client import Portal

portal = Portal(getattr(None, "kept", 1))
kept = portal.rows("a")  # expect: PCR201
"""
HUB = """\
from functools import cache

from airflow.decorators import dag
from authlib.integrations.flask_client import OAuth

oauth = OAuth()


class People:
    def create_client(self, name):
        return name


@dag(schedule="@monthly")
def monthly_copy():
    return oauth.create_client("x"), helper()


@cache
def helper():
    return People()
"""
PROJECT = {"client.py": CLIENT, "job.py": JOB}


def test_names_are_renamed_alike_in_all_files() -> None:
    renamed = ablated(PROJECT)

    assert renamed is not None
    assert "from client import T1\n" in renamed["job.py"]
    assert "class T1:" in renamed["client.py"]
    assert "bearer" not in renamed["client.py"]


def test_what_others_know_stays() -> None:
    renamed = ablated(PROJECT)

    assert renamed is not None
    assert "requests.get(" in renamed["client.py"]
    assert "timeout=3" in renamed["client.py"]
    assert "kept = " in renamed["job.py"]  # A text spells it.


def test_comments_stay_on_their_lines() -> None:
    renamed = ablated(PROJECT)

    assert renamed is not None
    assert renamed["job.py"].split("\n")[3].endswith("# expect: PCR201")


def test_what_an_object_of_a_library_is_asked_for_stays() -> None:
    renamed = ablated({"hub.py": HUB})

    assert renamed is not None
    assert '.create_client("x")' in renamed["hub.py"]


def test_name_under_which_a_framework_registers_a_function_stays() -> None:
    renamed = ablated({"hub.py": HUB})

    assert renamed is not None
    assert "def monthly_copy():" in renamed["hub.py"]
    assert "def helper():" not in renamed["hub.py"]


def test_steps_of_a_migration_stay() -> None:
    renamed = ablated({"0001_first.py": "revision = 1\n\n\ndef upgrade(step):\n    pass\n"})

    assert renamed is not None
    assert "revision = 1" in renamed["0001_first.py"]
    assert "def upgrade(x1):" in renamed["0001_first.py"]


def test_class_that_a_base_class_reads_stays() -> None:
    code = (
        "class Row(Model):\n    class Meta:\n        database = 1\n\n\nclass Plain:\n    class Inner:\n        pass\n"
    )

    renamed = ablated({"rows.py": code})

    assert renamed is not None
    assert "class Meta:\n        database = 1" in renamed["rows.py"]
    assert "class Inner:" not in renamed["rows.py"]
