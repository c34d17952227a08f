"""How a session begins, what an editor may ask for, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lsp.editor import Editor
from tests.lsp.test_session import CLIENT, VENDOR


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    with Editor(tmp_path) as editor:
        yield editor


def test_plain_editor_gets_plain_answers_and_its_own_settings(editor: Editor, tmp_path: Path) -> None:
    root = tmp_path.resolve() / "project"
    root.mkdir()
    client = root / "client.py"
    client.write_text(CLIENT.replace("from hosts import BASE", VENDOR.strip()))

    able = editor.initialize(root, able={}, options={"min-severity": "error"})
    editor.open(client)
    (finding,) = editor.diagnostics(client)
    page = editor.hover(client, 8, 20)

    assert able["positionEncoding"] == "utf-16"
    assert "relatedInformation" not in finding
    assert "PCR201 missing-company-id-header (error)\n" in page
    assert editor.quit() == 0


def test_editor_that_vanishes_takes_the_server_with_it(editor: Editor) -> None:
    editor.initialize()

    assert editor.process.stdin is not None
    editor.process.stdin.close()

    assert editor.process.wait(30) == 1


def test_without_the_extra_the_way_out_is_named() -> None:
    blocked = "import sys; sys.modules['pygls'] = None; from auditor.cli.main import run; sys.exit(run(['lsp']))"

    run = subprocess.run(
        [sys.executable, "-c", blocked], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )

    assert run.returncode == 2
    assert "pip install 'procore-auditor[lsp]'" in run.stderr
    assert "Traceback" not in run.stderr


def test_unknown_setting_of_the_editor_is_complained_of(editor: Editor, tmp_path: Path) -> None:
    editor.initialize(options={"min-severty": "error"})

    editor.open(tmp_path / "client.py", CLIENT)

    assert "initialization options: `min-severty`: unknown setting. Did you mean" in editor.complaint()
