"""The Python interface: what its page shows is so, and what it takes is what `check` takes."""

from __future__ import annotations

import doctest
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import auditor
from auditor import api
from auditor.api import AuditorError, Format, Settings, audit, load_catalogue, render
from auditor.cli.main import run
from auditor.config import OutputFormat
from auditor.config.choosing import ISOLATED, TRUST_CONFIG
from auditor.config.settings import ALL
from tests.reporters.sample import sample_report

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "python-api.md"
LEGACY = ROOT / "examples" / "legacy"
DAY = date(2026, 11, 23)
CONSUMER = '''\
"""What a user of the package might write."""

from datetime import date
from pathlib import Path

from auditor.api import AuditorError, Catalogue, Finding, Report, Severity, audit, load_catalogue, render


def errors(folder: Path, catalogue: Catalogue) -> list[Finding]:
    report: Report = audit([folder], as_of=date(2027, 1, 1), catalogue=catalogue, select=["PCR2"], no_cache=True)
    return [finding for finding in report.findings if finding.severity is Severity.ERROR]


def page(folder: str) -> str:
    try:
        return render(audit(folder, config="procore-auditor.toml"), "html")
    except AuditorError as error:
        return str(error)


known: Catalogue = load_catalogue()
count: int = len(errors(Path("src"), known))
'''
MISTAKES = """\
from auditor.api import audit, render

report = audit("src", slect=["PCR2"])
text: int = render(report, "sarfi")
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_page_shows_what_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
    test = doctest.DocTestParser().get_doctest(source.replace("…", "..."), {}, PAGE.name, str(PAGE), 0)

    said: list[str] = []
    failed, tried = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=said.append)

    assert "".join(said) == ""
    assert (failed, tried > 8) == (0, True)


def test_page_names_every_setting() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert [name for name in Settings.__annotations__ if f"`{name}`" not in page] == []


def test_every_setting_is_an_option() -> None:
    options = {name.replace("-", "_") for name in (*(setting.name for setting in ALL), ISOLATED, TRUST_CONFIG)}

    assert [name for name in Settings.__annotations__ if name not in options] == []


def test_audit_finds_what_check_finds(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(LEGACY), "--as-of", str(DAY), "--format", "json", "-q"])

    assert render(audit(LEGACY, as_of=DAY), "json") == capsys.readouterr().out


def test_settings_win_over_the_nearest_file(tmp_path: Path) -> None:
    (tmp_path / "procore-auditor.toml").write_text('select = ["PCR1"]\nexclude = ["b.py"]\n')
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text("import requests\nrequests.get('https://api.procore.com/vapid/projects')\n")

    told = audit(tmp_path, as_of=DAY, select=["PCR403"])

    assert [(each.rule, each.location.path) for each in told.findings] == [("PCR403", "a.py")]


def test_environment_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.py").write_text("import requests\nrequests.get('https://api.procore.com/vapid/projects')\n")
    monkeypatch.setenv("PROCORE_AUDITOR_IGNORE", "PCR403")

    assert "PCR403" in {each.rule for each in audit([str(tmp_path)], as_of=DAY).findings}


def test_catalogue_is_loaded_once_for_many_audits() -> None:
    catalogue = load_catalogue(ROOT / "rules")

    report = audit(LEGACY, as_of=DAY, catalogue=catalogue, select=["PCR403"])

    assert report.catalogue_sha256 == catalogue.sha256
    assert [each.rule for each in report.findings] == ["PCR403"]


def test_nothing_to_audit_is_seen_in_the_report(tmp_path: Path) -> None:
    report = audit(tmp_path / "nowhere")

    assert report.coverage.files_seen == 0
    assert [problem.message for problem in report.problems] == ["No such file or folder."]


@pytest.mark.parametrize("form", get_args(Format))
def test_every_format_is_rendered(form: Format) -> None:
    assert render(sample_report(), form)


def test_formats_are_those_of_check_and_the_page_of_report() -> None:
    assert set(get_args(Format)) == {each.value for each in OutputFormat} | {"html"}


def test_mistakes_say_the_way_out() -> None:
    with pytest.raises(AuditorError, match=r"Unknown setting `slect`\. Did you mean `select`\?"):
        audit(LEGACY, slect=["PCR2"])  # type: ignore[call-arg]  # The mistake.
    with pytest.raises(AuditorError, match=r"Unknown format `sarfi`\. Did you mean `sarif`\?"):
        render(sample_report(), "sarfi")  # type: ignore[arg-type]  # The mistake.
    with pytest.raises(AuditorError, match="name at least one file or folder"):
        audit([])
    with pytest.raises(AuditorError, match="command line only"):
        audit("-")


def test_every_exported_name_is_there() -> None:
    assert [name for name in api.__all__ if not hasattr(api, name)] == []


def test_loading_rules_brings_neither_the_engine_nor_templates() -> None:
    script = (
        "import sys, auditor.api; auditor.api.load_catalogue(); "
        "sys.exit(bool({'libcst', 'jinja2', 'click'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_package_itself_imports_nothing() -> None:
    assert Path(str(auditor.__file__)).read_text(encoding="utf-8").count("import") == 0


def test_program_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "rules", "list", "--output-format", "json"],
        capture_output=True,
        check=True,
    )

    assert len(json.loads(done.stdout)) >= 24


def check_types(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    (folder / "consumer.py").write_text(source)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "consumer.py"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_types_reach_whoever_uses_the_package(tmp_path: Path) -> None:
    done = check_types(tmp_path, CONSUMER)

    assert done.stdout == "Success: no issues found in 1 source file\n"


def test_types_refuse_mistakes(tmp_path: Path) -> None:
    done = check_types(tmp_path, MISTAKES)

    assert done.returncode == 1
    assert 'Unexpected keyword argument "slect"' in done.stdout
    assert 'incompatible type "Literal[' in done.stdout
