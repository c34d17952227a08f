"""What is left out because there is too much of it is counted as unknown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.config import resolve
from auditor.model import Coverage
from auditor.pipeline import audit

CLIENT = """
class ApiClient{number}:
    def fetch(self, path):
        return requests.get("https://api{number}.example" + path, timeout=30)
"""


def coverage(folder: Path, source: str) -> Coverage:
    (folder / "client.py").write_text(f'"""Procore and others."""\nimport requests\n{source}')
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config
    return audit([str(folder)], config).coverage


@pytest.mark.parametrize(("count", "unknown"), [(6, 0), (40, 1)])
def test_call_of_more_clients_than_are_followed_is_unknown(count: int, unknown: int, tmp_path: Path) -> None:
    clients = "".join(CLIENT.format(number=number) for number in range(count))
    table = ", ".join(f"'{number}': ApiClient{number}" for number in range(count))

    found = coverage(tmp_path, f"{clients}\nT = {{{table}}}\n\ndef run(name):\n    return T[name]().fetch('/rfis')\n")

    assert found.calls_unknown == unknown
    assert [each.reason for each in found.unresolved] == ["too many functions can be called here"] * unknown


def test_call_that_may_reach_one_of_two_services_is_unknown(tmp_path: Path) -> None:
    clients = "".join(CLIENT.format(number=number).replace("fetch", "get") for number in range(2))

    found = coverage(tmp_path, f"{clients}\n\ndef run(client):\n    return client.get('/rfis')\n")

    assert found.calls_unknown == 1
    assert "several services" in found.unresolved[0].reason
