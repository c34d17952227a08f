"""What several commands count of one tree, they count alike."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"
TREES = ["legacy", "migrated"]
DAY = ("--as-of", "2026-11-23", "--no-cache", "--jobs", "1")


def output(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    run([*arguments, *DAY])
    said = capfd.readouterr()
    return said.out + said.err


def document(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:  # Any: a JSON document.
    run([*arguments, *DAY, "--format", "json", "-q"])
    return json.loads(capfd.readouterr().out)


@pytest.mark.parametrize("name", TREES)
def test_every_command_says_the_same_of_calls_and_files(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    tree = str(EXAMPLES / name)
    found, taken = document(capfd, "check", tree), document(capfd, "inventory", tree)
    foreseen = document(capfd, "forecast", tree)

    calls, files = found["summary"]["calls"], found["summary"]["files"]
    words = f"Call sites: {calls['resolved']} resolved, {calls['partial']} partly, {calls['unknown']} unknown."
    assert taken["summary"]["call_sites"] == calls
    assert {each: files[each] for each in ("seen", "relevant", "settings")} == taken["summary"]["files"]
    for text in (output(capfd, "check", tree), output(capfd, "inventory", tree), output(capfd, "forecast", tree)):
        assert words in text
    page = output(capfd, "report", tree, "--format", "markdown")
    assert f"Call sites: {sum(calls.values())} ({calls['resolved']} resolved, {calls['partial']} partly" in page
    assert f"| Files seen | {files['seen']} |" in page
    assert f"| Settings files seen | {files['settings']} |" in page
    assert sum(foreseen["today"]["severities"].values()) == found["summary"]["findings"]


@pytest.mark.parametrize("name", TREES)
def test_inventory_lists_every_call_site_that_is_counted(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    taken = document(capfd, "inventory", str(EXAMPLES / name))

    calls = [call for endpoint in taken["endpoints"] for call in endpoint["calls"]] + taken["unknown"]
    places = {tuple(call["sent"][key] for key in ("path", "cell", "line", "column")) for call in calls}
    assert len(places) == sum(taken["summary"]["call_sites"].values())
    assert len(calls) == sum(taken["summary"]["qualities"].values())


@pytest.mark.parametrize("name", TREES)
def test_parts_add_up(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    found = document(capfd, "check", str(EXAMPLES / name))

    summary = found["summary"]
    assert sum(summary["severities"].values()) == sum(summary["rules"].values()) == len(found["findings"])
    assert sum(summary["statuses"].values()) == len(found["announcements"])
    assert sum(summary["suppressed"].values()) == len(found["suppressed"])
    assert summary["failing"] == sum(each["fails"] for each in (*found["findings"], *found["notices"]))
    own = [each for each in found["announcements"] if each["found"]]
    assert {each["announcement"]["id"] for each in found["findings"]} <= {each["id"] for each in own}


def test_settings_file_that_carries_a_finding_is_among_the_files_seen(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".env").write_text("PROCORE_LOGIN=https://app.procore.com\n")
    (tmp_path / "login.py").write_text(
        "import os\nimport requests\n\n\ndef login(code):\n"
        '    url = os.environ["PROCORE_LOGIN"] + "/oauth/token"\n'
        '    return requests.post(url, data={"grant_type": "authorization_code", "code": code}).json()\n'
    )

    found = document(capfd, "check", str(tmp_path))

    assert [each["path"] for each in found["findings"]] == [".env"]
    assert found["summary"]["files"] | {"lines": 0} == {
        "seen": 1,
        "relevant": 1,
        "settings": 1,
        "context": 0,
        "skipped": {},
        "lines": 0,
    }
    told = output(capfd, "check", str(tmp_path))
    assert re.search(r"1 file and 1 settings file seen, 1 relevant, none skipped\.", told)
