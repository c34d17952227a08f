"""What is not known of an address shows by the name that the code gives it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run

CLIENT = """\
import requests


class Client:
    company = None

    def rfis(self, project_id=None):
        return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis", timeout=9)

    def users(self):
        return requests.get(f"https://api.procore.com/rest/v1.0/companies/{self.company}/users", timeout=9)


client = Client()
client.rfis()
client.users()
"""


def test_none_that_is_set_later_is_a_hole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "client.py").write_text(CLIENT)

    run(["check", str(tmp_path), "--no-cache", "-q", "--select", "PCR201", "--format", "json"])

    messages = sorted(finding["message"].split()[1] for finding in json.loads(capsys.readouterr().out)["findings"])
    assert messages == ["/rest/v1.0/companies/{company}/users", "/rest/v1.0/projects/{project_id}/rfis"]
