"""Calls that are remembered leave behind what their execution would have left."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.config import resolve
from auditor.model import Report
from auditor.pipeline import audit
from auditor.semantics.interpreter import memory
from tests.test_cases import CASES, found_in

# One fetch that costs enough to be worth remembering, called with objects of the same shape and of another one.
CLIENT = """
import requests

API = "https://api.procore.com"

class Client:
    def __init__(self, token, extra):
        self.headers = {"Authorization": f"Bearer {token}", **extra}

    def get(self, path, retries=3):
        url = f"{API}/rest/v1.0/{path}"
        for attempt in range(retries):
            answer = requests.get(url, headers=self.headers, timeout=30 + attempt)
            if answer.status_code == 429 and attempt + 1 < retries:
                continue
            rows = [row for row in answer.json() if row["id"] and row["name"] and not row.get("deleted")]
            return {"rows": rows, "count": len(rows), "first": rows[0] if rows else None, "url": url}
        return {}
"""

CALLERS = """
from client import Client

def sites(token):
    return Client(token, {}).get("projects")

def same_again(token):
    return Client(token, {}).get("projects")

def third(token):
    return Client(token, {}).get("projects")

def with_company(token):
    return Client(token, {"Procore-Company-Id": "17"}).get("projects")

def other_path(token):
    return Client(token, {"Procore-Company-Id": "17"}).get("cost_codes")
"""


def _audited(folder: Path) -> Report:
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config
    return audit([str(folder)], config)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "client.py").write_text(CLIENT)
    (tmp_path / "callers.py").write_text(CALLERS)
    return tmp_path


@pytest.mark.parametrize("worthwhile", [0, memory.WORTHWHILE, 10**9])
def test_remembered_calls_change_no_finding(project: Path, monkeypatch: pytest.MonkeyPatch, worthwhile: int) -> None:
    expected = _audited(project)
    monkeypatch.setattr(memory, "WORTHWHILE", worthwhile)

    report = _audited(project)

    assert report.findings == expected.findings
    assert len(report.findings) > 1


def test_each_caller_of_a_remembered_call_has_its_finding(project: Path) -> None:
    report = _audited(project)

    assert [finding.location.line for finding in report.findings if finding.rule == "PCR201"] == [5, 8, 11]


def test_callers_of_remembered_calls_that_send_are_executed_each_time(tmp_path: Path) -> None:
    calls = "\n".join(f"    push(token, 'rfis')  # {number}" for number in range(12))
    (tmp_path / "client.py").write_text(CLIENT)
    (tmp_path / "push.py").write_text(
        "from client import Client\n\n\n"
        "def once(token):\n    for _ in range(3):\n        Client(token, {'Procore-Company-Id': '1'}).get('rfis')\n\n\n"
        "def push(token, path):\n    Client(token, {'Procore-Company-Id': '1'}).get(path)\n\n\n"
        f"def many(token):\n{calls}\n    push(token, 'sub_jobs')\n"
    )

    report = _audited(tmp_path)

    assert [(finding.rule, finding.location.path) for finding in report.findings] == [("PCR402", "push.py")]


@pytest.mark.slow
@pytest.mark.parametrize("topic", sorted(folder.name for folder in CASES.iterdir() if folder.is_dir()))
def test_no_case_depends_on_what_is_remembered(topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Every second one, since each is audited twice.
    folders = sorted(folder for folder in (CASES / topic).iterdir() if folder.is_dir())[::2]
    monkeypatch.setattr(memory, "WORTHWHILE", 10**9)
    expected = [found_in(folder) for folder in folders]
    monkeypatch.setattr(memory, "WORTHWHILE", 0)

    found = [found_in(folder) for folder in folders]

    assert found == expected


def test_a_call_is_followed_again_after_an_object_of_another_entry_point_has_changed(tmp_path: Path) -> None:
    work = "\n".join(f"        a{number} = len(str({number})) + {number}" for number in range(40))
    (tmp_path / "client.py").write_text(
        "import requests\n\n\nclass Client:\n    def __init__(self):\n        self.path = '/me'\n\n"
        f"    def fetch(self):\n{work}\n"
        "        head = {'Authorization': 'x'}\n"
        "        return requests.get('https://api.procore.com/rest/v1.0' + self.path, headers=head)\n\n"
        "    def a_first(self):\n        self.fetch()\n        self.fetch()\n\n"
        "    def b_set(self):\n        self.path = '/projects'\n\n"
        "    def c_last(self):\n        self.fetch()\n\n\ndef make():\n    return Client()\n"
    )

    report = _audited(tmp_path)

    assert [(finding.rule, "/projects" in finding.message) for finding in report.findings] == [("PCR201", True)]
