"""A rule file that only an audit shows to be broken: exit code 2, with the file and the key."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from auditor.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
CODE = 'import requests\nrequests.get("https://api.procore.com/rest/v1.0/rfis")\n'
HEADER = "company-id-header-2023/PCR201-missing-company-id-header.toml"
NARROW = "resource-id-64-bit/PCR203-narrow-resource-id.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        (HEADER, 'detector = "missing_header"', 'detector = "missing_heder"', "Did you mean `missing_header`?"),
        (
            HEADER,
            "[messages]\ndefault = ",
            '[messages]\ndefault = "{sendr} forgot it."\nother = ',
            "`messages.default`",
        ),
        (NARROW, 'id_endings = ["_id", "_ids", "id"]', "id_endings = 5", "`options.id_endings`: expected a list"),
    ],
)
def test_audit_stops_and_names_file_and_key(
    file: str, old: str, new: str, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    text = (rules / file).read_text(encoding="utf-8")
    assert old in text
    (rules / file).write_text(text.replace(old, new), encoding="utf-8")
    (tmp_path / "app.py").write_text(CODE)

    code = run(["check", str(tmp_path / "app.py"), "--no-cache", "--jobs", "1", "--rules", str(rules)])

    told = capsys.readouterr().err
    assert code == 2
    assert f"{rules / file}: " in told
    assert complaint in told
