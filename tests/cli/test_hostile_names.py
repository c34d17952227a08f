"""Files, settings and comments that hold commands and control characters: nothing printed obeys or hides them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from auditor.cli.main import run

COMMAND = re.compile(r"^[^\S\n]*::(?!:)|##[\w.-]*\[", re.MULTILINE)
EVIL = "\n::stop-commands::x\x1b[2J\u202e##[add-mask]"
CODE = """\
import requests

requests.get("https://app.procore.com/rest/v1.0/me\\n::stop-commands::y", timeout=3)
requests.get("https://api.procore.com/rest/v1.0/projects", timeout=3)  # procore-auditor: ignore[PCR201] -- \x1b\u202e
requests.get(url_of("::error::z"), timeout=3)  # procore-auditor: ignore[\u202ePCR999]
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / f"::error::{EVIL}.py").write_text(CODE, encoding="utf-8")
    (tree / f"::error::broken{EVIL}.py").write_text(CODE + "def (:\n", encoding="utf-8")
    (tree / f"  ::set-env::{EVIL}").mkdir()
    (tree / f"  ::set-env::{EVIL}" / "b.py").write_text(CODE, encoding="utf-8")
    monkeypatch.chdir(tree)
    monkeypatch.setenv("PROCORE_AUDITOR_NO_CACHE", "1")
    monkeypatch.setenv("PROCORE_AUDITOR_JOBS", "1")
    return tree


COMMANDS = [
    *(["check", "--exit-zero", "-v", "--show-suppressed", "--statistics", "--output-format", form] for form in
      ("concise", "csv", "full", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson", "sarif")),
    ["check", "--show-files"],
    ["check", "--show-settings"],
    ["report"],
    ["report", "--format", "markdown"],
    ["inventory", "-v"],
    ["inventory", "--group-by", "site", "--format", "markdown"],
    ["inventory", "--format", "cyclonedx"],
    ["forecast"],
    ["baseline", "write"],
]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="Files cannot be named so.")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_names_and_comments_are_but_texts(
    command: list[str], tree: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tree / "procore-auditor.toml").write_text(
        'jobs = 5\nper-file-ignores = { "::error::\\u202e\\n::x" = ["PCR1"] }\n', encoding="utf-8"
    )

    run(command)

    printed = [each.decode("utf-8") for each in capfdbinary.readouterr()]
    assert printed[0] or command[0] == "baseline"
    assert [COMMAND.findall(each) for each in printed] == [[], []]
    assert [re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", each) for each in printed] == [
        [],
        [],
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"\\n::error::x\\u202e" = 1\n',
        'fail-on = "\\n::error::x"\n',
        'ignore = ["\\n::error::x\\u001b[2J"]\n',
        'extend = "\\n::error::x##[group]"\n',
        '[[wrappers]]\nfunction = "\\n::error::x\\u009b"\npath = "/x"\n',
        '[[models]]\nkind = "\\n::error::x\\u009b"\n',
        '[[models]]\nkind = "type"\nname = "a.B"\nextends = "\\n##[error]x\\u202e"\n',
        '[[models]]\nkind = "sink"\nfunction = "a.b"\nurl = "Argument[\\n::error::x]"\n',
        "x = \n::error::y\u202e\n",
    ],
)
def test_complaint_about_a_setting_is_but_a_text(text: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text(text, encoding="utf-8")

    code = run(["check"])

    said = capsys.readouterr().err
    assert (code, said.count("\n"), COMMAND.findall(said)) == (2, 1, [])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", said)
