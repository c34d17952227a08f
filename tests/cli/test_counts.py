"""What several commands count of one tree, they count alike."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = ("--as-of", "2026-11-23", "--no-cache", "--jobs", "1")


def output(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    run([*arguments, *DAY])
    said = capfd.readouterr()
    return said.out + said.err


def document(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:  # Any: a JSON document.
    run([*arguments, *DAY, "--format", "json", "-q"])
    return json.loads(capfd.readouterr().out)


@dataclass(frozen=True, slots=True)
class Told:
    """What each command says of one tree: its document, and all its words."""

    documents: Mapping[str, Any]  # Any: a JSON document.
    words: Mapping[str, str]


@pytest.fixture(scope="module", params=["legacy", pytest.param("migrated", marks=pytest.mark.slow)])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The second run of a command finds in the cache what the first one made, and says it in other words."""
    cache, file = tmp_path_factory.mktemp("cache"), tmp_path_factory.mktemp("out") / "result.json"
    tree = str(EXAMPLES / request.param)
    always = ("--as-of", "2026-11-23", "--cache-dir", str(cache), "--jobs", "1")
    documents, words = {}, {}
    for command in ("check", "inventory", "forecast"):
        run([command, tree, *always, "-o", str(file), "-q"])
        documents[command] = json.loads(file.read_text(encoding="utf-8"))
        said = io.BytesIO()
        text = io.TextIOWrapper(said, encoding="utf-8", write_through=True)
        with redirect_stdout(text), redirect_stderr(text):
            run([command, tree, *always])
        words[command] = said.getvalue().decode()
    page = file.with_suffix(".md")
    run(["report", tree, *always, "-o", str(page), "-q"])
    return Told(documents, {**words, "report": page.read_text(encoding="utf-8")})


def test_every_command_says_the_same_of_calls_and_files(told: Told) -> None:
    found, taken, foreseen = (told.documents[command] for command in ("check", "inventory", "forecast"))

    calls, files = found["summary"]["calls"], found["summary"]["files"]
    words = f"Call sites: {calls['resolved']} resolved, {calls['partial']} partly, {calls['unknown']} unknown."
    assert taken["summary"]["call_sites"] == calls
    assert {each: files[each] for each in ("seen", "relevant", "settings")} == taken["summary"]["files"]
    for command in ("check", "inventory", "forecast"):
        assert words in told.words[command]
    page = told.words["report"]
    assert f"Call sites: {sum(calls.values())} ({calls['resolved']} resolved, {calls['partial']} partly" in page
    assert f"| Files seen | {files['seen']} |" in page
    assert f"| Settings files seen | {files['settings']} |" in page
    assert sum(foreseen["today"]["severities"].values()) == found["summary"]["findings"]


def test_inventory_lists_every_call_site_that_is_counted(told: Told) -> None:
    taken = told.documents["inventory"]

    calls = [call for endpoint in taken["endpoints"] for call in endpoint["calls"]] + taken["unknown"]
    places = {tuple(call["sent"][key] for key in ("path", "cell", "line", "column")) for call in calls}
    assert len(places) == sum(taken["summary"]["call_sites"].values())
    assert len(calls) == sum(taken["summary"]["qualities"].values())


def test_parts_add_up(told: Told) -> None:
    found = told.documents["check"]

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
