"""How the inventory is measured: recording what a package sends, and comparing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from benchmarks.inventory.comparing import compare
from benchmarks.inventory.recording import path_template
from benchmarks.inventory.subjects import ROOT, Recording, Sent, read_subjects

CLIENT = """
import http_stand_in


class Jobs:
    def __init__(self, base_url):
        self.base_url = base_url

    def read(self, project_id, job_id=None):
        path = f"/rest/v1.0/projects/{project_id}/jobs"
        return http_stand_in.get(self.base_url + (f"{path}/{job_id}" if job_id else path))

    def find(self, project_id, identifier):
        for job in self.read(project_id):
            if job["id"] == identifier:
                return self.read(project_id, job["id"])

    def silent(self):
        return 1

    def _private(self):
        return http_stand_in.get(self.base_url + "/rest/v1.0/private")
"""
# Plays a library that the recorder knows, so that none need be installed.
LIBRARY = """
import types

class HTTPAdapter:
    pass

class Response:
    def __init__(self):
        self.headers = {}

adapters = types.SimpleNamespace(HTTPAdapter=HTTPAdapter)

def get(url):
    return HTTPAdapter().send(types.SimpleNamespace(method="GET", url=url)).json()
"""


def test_public_methods_are_called_and_what_they_send_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "client").mkdir()
    (tmp_path / "client" / "__init__.py").write_text(dedent(CLIENT).replace("http_stand_in", "requests"))
    (tmp_path / "requests.py").write_text(dedent(LIBRARY))

    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.inventory.recording", "client"],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )

    document = json.loads(run.stdout)
    assert [(row["method"], row["path"]) for row in document["sent"]] == [
        ("GET", "/rest/v1.0/projects/{project_id}/jobs"),
        ("GET", "/rest/v1.0/projects/{project_id}/jobs/{id}"),
        ("GET", "/rest/v1.0/projects/{project_id}/jobs/{job_id}"),
    ]
    assert list(document["silent"]) == ["client.Jobs.silent"]
    assert document["called"] == 3


def test_values_become_holes_even_inside_words() -> None:
    path = path_template(
        "https://api.procore.com/tools/7000001/statuses7000002?page=1", {"7000001": "a", "7000002": "b"}
    )

    assert path == "/tools/{a}/statuses{b}"


def test_endpoints_are_compared_hole_for_hole() -> None:
    recording = Recording(
        called=4,
        sent=(
            Sent(method="GET", path="/rest/v1.0/projects/{project_id}/rfis", by="a"),
            Sent(method="GET", path="/rest/v1.0/projects/{id}/rfis", by="b"),
            Sent(method="POST", path="/rest/v1.0/projects/{id}/rfis", by="c"),
            Sent(method="GET", path="/{path}", by="d"),
        ),
    )

    measured = compare(recording, [("GET", "/rest/v1.0/projects/{project}/rfis"), ("GET", "/rest/v1.0/me")])

    assert [each.by for each in measured.listed] == ["a"]
    assert [each.by for each in measured.missed] == ["c"]
    assert measured.unseen == (("GET", "/rest/v1.0/me"),)
    assert measured.share == 0.5


def test_packages_are_the_two_clients() -> None:
    assert [subject.package.name for subject in read_subjects()] == ["propycore", "pyprocore"]
