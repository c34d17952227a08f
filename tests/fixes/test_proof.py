"""A fix is applied only if the analysis of the changed code proves it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.api import audit
from auditor.fixes.kinds import KINDS
from auditor.fixes.subjects import Kind
from auditor.model.fix import Applicability
from auditor.repair import SAFE
from tests.fixes.projects import DAY, applied, mended, text, write

CALLS = """\
import requests

VERIFY = False
HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def rfis():
    return requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=HEADERS, verify=VERIFY)
"""
ELSEWHERE = """

def weather():
    return requests.get("https://weather.example.com/today", verify=VERIFY)
"""
BOTH = """\
import requests

BASE = "https://app.procore.com"
HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def token():
    return requests.post(f"{BASE}/oauth/token", data={"grant_type": "client_credentials"})


def rfis():
    return requests.get(BASE + "/rest/v1.0/projects/1/rfis", headers=HEADERS)


def link(company):
    return f"{BASE}/{company}/project/home"
"""


def test_a_constant_of_one_purpose_is_changed_where_it_is_written(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"a.py": CALLS}), "PCR206")

    assert text(done, "a.py") == CALLS.replace("VERIFY = False", "VERIFY = True")
    assert applied(done) == [("PCR206", "safe")]


def test_a_constant_that_another_service_shares_is_left_alone(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"a.py": CALLS + ELSEWHERE}), "PCR206")

    assert not done.outcome.contents
    assert [each.reason for each in done.outcome.refused] == ["the request in a.py:12 would change"]


def test_a_host_for_several_purposes_is_changed_where_it_is_used(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"a.py": BOTH}), "PCR104", "PCR202")

    made = text(done, "a.py")
    assert 'BASE = "https://app.procore.com"' in made
    assert 'post("https://login.procore.com/oauth/token", data' in made
    assert '"https://api.procore.com" + "/rest/v1.0/projects/1/rfis"' in made
    assert applied(done) == [("PCR104", "safe"), ("PCR202", "safe")]


def test_a_value_that_two_findings_want_otherwise_is_left_to_a_person(tmp_path: Path) -> None:
    code = (
        "from ProPyCore.procore import Procore\n\n"
        'CLIENT = Procore(client_id="x", client_secret="y", redirect_uri="z", base_url="https://app.procore.com")\n\n\n'
        "def rfis(company, project):\n    return CLIENT.rfis.get(company, project)\n"
    )
    write(tmp_path, {"a.py": code})

    done = mended(tmp_path, "PCR104", "PCR202")
    report = audit(tmp_path, select=["PCR104", "PCR202"], as_of=DAY, no_cache=True)

    assert not done.outcome.contents
    assert not done.outcome.refused
    assert {(each.rule, each.fix) for each in report.findings} == {
        ("PCR104", Applicability.MANUAL),
        ("PCR202", Applicability.MANUAL),
    }


def test_a_finding_that_is_not_sure_is_no_safe_fix(tmp_path: Path) -> None:
    tree = write(tmp_path, {"a.py": 'API = "https://us02.procore.com/rest/v1.0"\n'})

    assert not mended(tree, "PCR202", allowed=SAFE).outcome.contents
    assert applied(mended(tree, "PCR202")) == [("PCR202", "unsafe")]


def test_fixing_twice_changes_nothing(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"a.py": BOTH}), "PCR104", "PCR202")
    write(tmp_path, dict(done.outcome.contents))

    assert not mended(tmp_path, "PCR104", "PCR202").outcome.contents


def test_fixes_in_each_others_way_take_turns(tmp_path: Path) -> None:
    code = (
        "import requests\n\n\ndef rfis(token, company_id):\n"
        '    url = f"https://api.procore.com/rest/v1.0/projects/1/rfis?access_token={token}"\n'
        "    return requests.get(url)\n"
    )
    write(tmp_path, {"a.py": code})

    first = mended(tmp_path, "PCR106", "PCR201", rounds=1)
    whole = mended(tmp_path, "PCR106", "PCR201")

    assert applied(first) == [("PCR106", "unsafe")]
    assert applied(whole) == [("PCR106", "unsafe"), ("PCR201", "unsafe")]
    assert whole.outcome.originals["a.py"] == code.encode()


def test_one_finding_that_cannot_be_thought_through_hides_no_other_fix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("A fault of this kind of fix.")

    monkeypatch.setattr("auditor.fixes.kinds.KINDS", {**KINDS, "strengthen-transport": Kind(fail)})
    code = CALLS.replace("https://api.", "https://app.")

    report = audit(write(tmp_path, {"a.py": code}), select=["PCR202", "PCR206"], as_of=DAY, no_cache=True)

    assert [(each.rule, each.fix) for each in report.findings] == [
        ("PCR206", None),
        ("PCR202", Applicability.SAFE),
    ]
    (problem,) = report.problems
    assert problem.path == "a.py"
    assert problem.message.startswith("looking for a fix of PCR206 failed (ValueError in test_proof.py:")


@pytest.mark.parametrize(
    ("cells", "after"),
    [
        (("y = 1\n{}", "z = 2"), ("y = 1", "z = 2")),
        (("y = 1", "z = 2\n{}"), ("y = 1", "z = 2")),
        (("y = 1", "z = 2\n{}\n"), ("y = 1", "z = 2\n")),
        (("{}", "z = 2"), ("", "z = 2")),
        (("{}\ny = 1", "z = 2"), ("y = 1", "z = 2")),
    ],
)
def test_an_ignore_leaves_its_cell_and_no_other(tmp_path: Path, cells: tuple[str, ...], after: tuple[str, ...]) -> None:
    comment = "# procore-auditor: ignore[PCR402] -- old"
    texts = ["import requests", *(cell.format(comment) for cell in cells)]
    found = [{"cell_type": "code", "metadata": {}, "source": text.splitlines(keepends=True)} for text in texts]
    write(tmp_path, {"a.ipynb": json.dumps({"cells": found, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})})

    made = json.loads(text(mended(tmp_path), "a.ipynb"))

    assert tuple("".join(each["source"]) for each in made["cells"]) == ("import requests", *after)


def test_the_last_line_of_a_file_goes_without_leaving_an_end(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": "import requests\ny = 1\n# procore-auditor: ignore[PCR402] -- old"})

    assert text(mended(tmp_path), "a.py") == "import requests\ny = 1"


def test_an_ignore_without_effect_is_taken_away_and_others_stay(tmp_path: Path) -> None:
    code = (
        "# procore-auditor: ignore[PCR402] until=2030-01-01 -- old\n"
        'A = "https://app.procore.com/rest/v1.0"  # procore-auditor: ignore[PCR202,PCR403] until=2027-01-31 -- mixed\n'
        "B = 1  # procore-auditor: ignore[PCR201] -- gone\n"
    )
    done = mended(write(tmp_path, {"a.py": code}))

    assert "ignore[PCR202]" in text(done, "a.py")
    assert text(done, "a.py").splitlines()[-1] == "B = 1"
    assert "PCR402" not in text(done, "a.py")
