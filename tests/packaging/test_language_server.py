"""The extra brings the language server; without it the command says how to get it."""

from __future__ import annotations

import subprocess
import venv
from pathlib import Path

import pytest

from tests.lsp.editor import Editor
from tests.lsp.test_session import CLIENT, VENDOR
from tests.packaging.conftest import Distributions, run

pytestmark = pytest.mark.slow


@pytest.fixture
def binaries(tmp_path: Path, distributions: Distributions) -> Path:
    """A fresh environment with the wheel in it, without extras."""
    venv.create(tmp_path / "venv", with_pip=True)
    binaries = tmp_path / "venv" / "bin"
    run(binaries / "python", "-m", "pip", "install", "--quiet", distributions.wheel, cwd=tmp_path)
    return binaries


def test_extra_brings_the_language_server(binaries: Path, distributions: Distributions, tmp_path: Path) -> None:
    command = binaries / "procore-auditor"
    root = tmp_path.resolve() / "project"
    root.mkdir()
    (root / "client.py").write_text(CLIENT.replace("from hosts import BASE", VENDOR.strip()))

    without = subprocess.run([command, "lsp"], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    run(binaries / "python", "-m", "pip", "install", "--quiet", f"{distributions.wheel}[lsp]", cwd=tmp_path)
    with Editor(tmp_path, command=[command]) as editor:
        editor.initialize(root)
        editor.open(root / "client.py")
        findings = editor.diagnostics(root / "client.py")
        code = editor.quit()

    assert without.returncode == 2
    assert "pip install 'procore-auditor[lsp]'" in without.stderr
    assert [finding["code"] for finding in findings] == ["PCR201"]
    assert code == 0
