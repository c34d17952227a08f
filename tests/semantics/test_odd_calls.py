"""A call that no program makes ends neither the audit nor the statement it stands in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.config import resolve
from auditor.models.rows import LIKE
from auditor.pipeline import audit

HEAD = "import requests\nrows = open('rows').read().split()\nmore = dict(rows)\n"
CALL = 'requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis")\n'


@pytest.mark.parametrize("given", ["", "*rows", "*rows, start=[]", "*rows, **more", "None, None", "1, 'x', [], {}, ()"])
def test_known_functions_take_any_arguments(given: str, tmp_path: Path) -> None:
    modules = "".join(f"import {name.rpartition('.')[0]}\n" for name in LIKE)
    calls = "".join(f"{name}({given})\n{name}({given})({given})\n" for name in LIKE)
    (tmp_path / "m.py").write_text(f"{HEAD}{modules}{calls}{CALL}")

    report = audit([str(tmp_path)], resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config)

    assert report.problems == ()
    assert [finding.rule for finding in report.findings] == ["PCR201"]
