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
