"""Numbers of a report are those of rows in it, whatever options it is made with."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from auditor.cli.main import run
from tests.reporters.rows import lies

CODE = """\
import requests

BASE = "https://app.procore.com/rest/v1.0"


def bids(session: requests.Session, token: str, company: int) -> object:
    headers = {"Authorization": f"Bearer {token}"}
    one = session.get(f"{BASE}/companies/{company}/bids", headers=headers, params={"per_page": 5000}, timeout=9)
    two = requests.get(f"{BASE}/projects?access_token={token}", verify=False, timeout=9)  # procore: ignore[PCR206] No.
    return one.json(), two.json(), requests.post(find(company), headers=headers, timeout=9)
"""
CHOICES = {
    "--redact": ("secrets", "code", "paths", "identity"),
    "--min-severity": ("note", "warning", "error"),
    "--min-confidence": ("low", "medium", "high"),
    "--ignore": ("PCR201", "PCR1", "PCR206,PCR204"),
    "--exclude": ("tests", "deep"),
    "--as-of": ("2023-01-01", "2026-11-23", "2027-06-01"),
    "--since": ("one.json", "both.json"),
}
OPTIONS = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in CHOICES.items()})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("trees")
    for path in ("one/client.py", "one/tests/test_client.py", "one/deep/er.py", "two/client.py"):
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(CODE.replace("5000", str(2000 + len(path))), encoding="utf-8")
    (top / "one" / "CODEOWNERS").write_text("deep @acme/deep\n", encoding="utf-8")
    made = [("one.json", ["one"]), ("both.json", ["one", "two"])]
    for name, trees in made:
        paths = [str(top / each) for each in trees]
        assert run(["report", *paths, "--as-of", "2022-01-01", "-q", "-o", str(top / name)]) == 0
    return top


@pytest.mark.slow
@settings(max_examples=12, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(trees=st.sampled_from([["one"], ["one", "two"]]), options=OPTIONS, details=st.booleans())
def test_numbers_are_those_of_rows(folder: Path, trees: list[str], options: dict[str, str], *, details: bool) -> None:
    given = {name: str(folder / value) if name == "--since" else value for name, value in options.items()}
    page = folder / "page.html"

    code = run(
        ["report", *(str(folder / each) for each in trees), "-q", "-o", str(page)]
        + [part for option in given.items() for part in option]
        + ["--details"] * details
    )

    assert code == 0
    assert lies(page.read_text(encoding="utf-8")) == []
