"""The rules for another vendor are TOML alone: their examples prove them, and `--rules` uses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.catalogue import load_catalogue
from auditor.cli.main import run
from auditor.examples import prove_example
from auditor.model import Example, Rule

RULES = Path(__file__).resolve().parents[2] / "examples" / "rules-aps"
CATALOGUE = load_catalogue(RULES)
EXAMPLES = [(rule, example) for rule in CATALOGUE.rules for example in (*rule.bad, *rule.good)]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda part: getattr(part, "title", None))
def test_examples_prove_the_rules(rule: Rule, example: Example) -> None:
    failures = prove_example(CATALOGUE, rule, example)

    assert [str(failure) for failure in failures] == []


def test_the_command_line_takes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "job.py").write_text(
        "import requests\n\n\ndef token(form):\n"
        '    url = "https://developer.api.autodesk.com/authentication/v1/gettoken"\n'
        "    return requests.post(url, data=form, timeout=9).json()\n\n\n"
        "def rfis():\n    return requests.get('https://app.procore.com/rest/v1.0/rfis', timeout=9).json()\n",
        encoding="utf-8",
    )

    code = run(["check", str(tmp_path), "--rules", str(RULES), "--format", "csv", "--isolated", "--no-cache"])

    output = capsys.readouterr().out
    assert code == 1
    assert "APS101" in output
    assert "rest/v1.0" not in output
