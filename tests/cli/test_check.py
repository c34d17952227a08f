"""`check` and `report` from end to end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.planning.document import document_of
from auditor.reporters.document import format_html_report
from tests.reporters.sample import sample_report

DAY = ["--as-of", "2026-11-23", "--no-cache"]


@pytest.fixture
def clean(tmp_path: Path) -> str:
    """A project that calls nobody."""
    folder = tmp_path / "service"
    folder.mkdir()
    (folder / "a.py").write_text("x = 1\n")
    return str(folder)


def test_clean_project_is_one_line(clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", clean, *DAY])

    out, err = capsys.readouterr()
    assert code == 0
    assert out.startswith("No findings. 1 file seen, 0 relevant, none skipped. Call sites: ")
    assert "next deadline 2027-01-22 (in 60 days): Operations on bids end in 2027, nothing here." in out
    assert out.count("\n") == 1
    assert err == ""


def test_data_go_to_standard_output_and_the_summary_to_people(clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", clean, *DAY, "--format", "json"])

    out, err = capsys.readouterr()
    assert json.loads(out)["root"] == "service"
    assert err.startswith("No findings. 1 file seen")


def test_quiet_says_nothing_to_people(clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", clean, *DAY, "--format", "json", "-q"])

    assert capsys.readouterr().err == ""


def test_several_outputs_in_one_run(clean: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sarif, html = tmp_path / "out" / "a.sarif", tmp_path / "out" / "a.json"

    code = run(["check", clean, *DAY, "--output", f"sarif={sarif}", "--output", f"json={html}"])

    assert code == 0
    assert json.loads(sarif.read_text())["version"] == "2.1.0"
    assert json.loads(html.read_text())["schema"] == 1
    assert capsys.readouterr().out.startswith("No findings.")


def test_file_that_cannot_be_written_is_named(clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", clean, *DAY, "--output-file", f"{clean}/a.py/b.txt"])

    assert code == 2
    assert "b.txt: cannot be written" in capsys.readouterr().err


def test_job_summary_gets_the_whole_table(
    clean: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    run(["check", clean, *DAY, "--format", "github"])

    assert capsys.readouterr().out == ""
    assert summary.read_text().startswith("before\n## API audit: service\n")


def test_file_from_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "check", "-", "--stdin-filename", "src/a.py", *DAY, "--format", "json"],
        input=b"x = 1\n",
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout)["summary"]["files"]["seen"] == 1


@pytest.mark.parametrize(("name", "begin"), [("r.html", "<!DOCTYPE html>"), ("r.md", "# API audit of service")])
def test_report_takes_its_format_from_the_file(
    name: str, begin: str, clean: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["report", clean, *DAY, "-o", str(tmp_path / name)])

    assert code == 0
    assert (tmp_path / name).read_text().startswith(begin)
    assert capsys.readouterr().out == ""


def test_report_on_earlier_results(clean: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    run(["check", clean, *DAY, "--format", "json", "-o", str(first)])
    second.write_bytes(first.read_bytes())

    code = run(["report", str(first), str(second), "--format", "markdown"])

    assert code == 0
    assert "# API audit of service (first), service (second)\n" in capsys.readouterr().out


def test_results_of_different_days_do_not_mix(clean: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    run(["check", clean, *DAY, "--format", "json", "-o", str(first)])
    run(["check", clean, "--as-of", "2026-11-24", "--no-cache", "--format", "json", "-o", str(second)])

    code = run(["report", str(first), str(second)])

    assert code == 2
    assert "different dates (2026-11-23, 2026-11-24)" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["{", "[]", '{"schema": 2}', '{"schema": 1}'])
def test_damaged_result_is_named(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "result.json"
    file.write_text(text)

    code = run(["report", str(file)])

    assert code == 2
    assert "result.json: " in capsys.readouterr().err


def test_result_in_another_encoding_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "result.json"
    file.write_bytes(b"\xff\xfe{")

    code = run(["report", str(file)])

    assert code == 2
    assert "result.json: not UTF-8 (byte 0)." in capsys.readouterr().err


def test_the_same_report_gives_the_same_page() -> None:
    assert format_html_report(document_of([sample_report()])) == format_html_report(document_of([sample_report()]))


def test_verbose_lists_what_was_not_understood(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "procore_sync.py").write_text(
        "import importlib\nimport requests  # Procore\n\n"
        "def fetch(url, name, code):\n"
        "    importlib.import_module(name)\n"
        "    exec(code)\n"
        "    importlib.import_module('json')\n"
        "    return requests.get(url)\n"
    )

    run(["check", str(tmp_path), "--no-cache", "-v"])
    listed = [line for line in capsys.readouterr().err.splitlines() if line.startswith("unresolved")]
    run(["check", str(tmp_path), "--no-cache"])

    assert [line.split(": ")[1] for line in listed] == [
        f"procore_sync.py:{line}:{column}" for line, column in ((5, 5), (6, 5), (8, 12))
    ]
    assert "unresolved" not in capsys.readouterr().err
