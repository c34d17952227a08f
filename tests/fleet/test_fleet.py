"""A fleet on this machine: every tree gets its result, a broken one costs nothing, and nothing is done twice."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.fleet.database import read_documents
from tests.fleet.conftest import DAY, SECRET, Results, fleet, write_mixed


@dataclass(frozen=True, slots=True)
class Ran:
    """One run over a mixed portfolio."""

    folder: Path
    manifest: Path
    results: Results
    code: int
    temporary: Path


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    folder = tmp_path_factory.mktemp("portfolio")
    temporary = tmp_path_factory.mktemp("temporary")
    manifest = write_mixed(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(temporary))
        code = fleet(manifest, folder / "results")
        yield Ran(folder, manifest, Results(folder / "results"), code, temporary)


def rows(ran: Ran, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(ran.results.folder / "fleet.sqlite")) as database:
        return database.execute(query).fetchall()


def test_a_failing_tree_does_not_stop_the_others(ran: Ran) -> None:
    index = json.loads((ran.results.folder / "fleet.json").read_text())

    assert ran.code == 1
    assert [(each["name"], each["status"], each["gate"]) for each in index["trees"]] == [
        ("faulty", "done", 1),
        ("clean", "done", 0),
        ("missing", "failed", 3),
        ("misconfigured", "failed", 3),
        ("delivery", "done", 1),
        ("repository", "done", 1),
        ("away", "failed", 3),
    ]
    reasons = {each["name"]: each["reason"] for each in index["trees"]}
    assert reasons["missing"] == "missing: there is no such folder."
    assert "`selct`: unknown setting. Did you mean `select`" in reasons["misconfigured"]
    assert "cannot be reached" in reasons["away"]


def test_a_document_says_what_check_says(ran: Ran, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    capsysbinary.readouterr()
    run(["check", str(ran.folder / "faulty"), "--output-format", "json", "--as-of", DAY, "-q", "--no-cache"])
    alone = json.loads(capsysbinary.readouterr().out)

    document = ran.results.document("faulty")

    assert alone["findings"]
    assert {key: document[key] for key in alone} == alone
    assert document["inventory"]["endpoints"][0]["path"] == "/rest/v1.0/projects/{project_id}/rfis"
    assert document["tree"]["owners"] == ["Team A", "a@example.com"]


def test_all_sources_give_the_same_findings(ran: Ran) -> None:
    found = [
        [(each["rule"], each["path"], each["line"]) for each in ran.results.document(name)["findings"]]
        for name in ("faulty", "repository", "delivery")
    ]

    assert found[0] == found[1]
    assert [(rule, f"src/{path}", line) for rule, path, line in found[0]] == found[2]
    assert ran.results.document("repository")["tree"]["commit"]


def test_the_tables_count_what_the_documents_hold(ran: Ran) -> None:
    documents = {name: ran.results.document(name) for name in ("faulty", "clean", "delivery", "repository")}

    findings = rows(ran, "SELECT tree, state, rule, path, line FROM findings ORDER BY rowid")
    requests = rows(ran, "SELECT tree, method, path, file, line FROM requests ORDER BY rowid")
    announced = rows(ran, "SELECT tree, COUNT(*) FROM announcements GROUP BY tree ORDER BY MIN(rowid)")
    trees = rows(ran, "SELECT name, status, errors, calls_resolved FROM trees ORDER BY rowid")

    assert findings == [
        (name, state, each["rule"], each["path"], each["line"])
        for name, document in documents.items()
        for state, key in (("active", "findings"), ("suppressed", "suppressed"), ("dormant", "dormant"))
        for each in document[key]
    ]
    assert requests == [
        (name, endpoint["method"], endpoint["path"], call["path"], call["line"])
        for name, document in documents.items()
        for endpoint in document["inventory"]["endpoints"]
        for call in endpoint["calls"]
    ]
    assert announced == [(name, len(document["announcements"])) for name, document in documents.items()]
    assert ("missing", "failed", None, None) in trees
    assert ("faulty", "done", documents["faulty"]["summary"]["severities"]["error"], 1) in trees
    assert rows(ran, "SELECT tree, owner FROM owners") == [
        ("faulty", "Team A"),
        ("faulty", "a@example.com"),
        ("missing", "Team M"),
    ]
    assert dict(read_documents(ran.results.folder / "fleet.sqlite")) == {
        name: (ran.results.folder / "trees" / f"{name}.json").read_text(encoding="utf-8") for name in documents
    }


def test_no_secret_is_kept_and_nothing_temporary_is_left(ran: Ran) -> None:
    kept = b"".join(ran.results.bytes.values()) + (ran.results.folder / "log.jsonl").read_bytes()
    documents = "".join(text for _, text in read_documents(ran.results.folder / "fleet.sqlite"))

    assert SECRET.encode() not in kept
    assert SECRET not in documents
    assert list(ran.temporary.iterdir()) == []


def test_only_what_changed_is_audited_again(ran: Ran, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(ran.results.folder, folder)
    results = Results(folder)
    before, seen = results.bytes, len(results.log())
    (folder / "parquet").mkdir()
    for name in (".fleet.sqlite", ".fleet.json", "trees/.faulty.json", "parquet/.findings.parquet"):
        (folder / f"{name}.0123456789abcdef").write_text("what a run that was killed leaves")

    fleet(ran.manifest, folder)
    again = results.log()[seen:]
    after = results.bytes
    # A tree that is gone, and another owner: the code of the others stays as it is.
    text = ran.manifest.read_text().replace('"Team A"', '"Team B"')
    other = ran.folder / "other.toml"
    other.write_text(text.replace('[[tree]]\n        path = "clean"\n', ""))
    fleet(other, folder)
    changed = results.log()[seen + len(again) :]

    assert sorted(again) == [
        ("away", "failed"),
        ("clean", "unchanged"),
        ("delivery", "unchanged"),
        ("faulty", "unchanged"),
        ("misconfigured", "failed"),
        ("missing", "failed"),
        ("repository", "unchanged"),
    ]
    assert after == before
    assert ("faulty", "done") in changed
    assert ("delivery", "unchanged") in changed
    assert not (folder / "trees" / "clean.json").exists()


def test_the_report_takes_the_database(ran: Ran, tmp_path: Path) -> None:
    target = tmp_path / "portfolio.md"

    code = run(["report", str(ran.results.folder / "fleet.sqlite"), "-o", str(target), "--as-of", DAY, "-q"])

    text = target.read_text(encoding="utf-8")
    assert code == 0
    assert all(name in text for name in ("faulty", "clean", "delivery", "repository"))


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["no.toml"], "no.toml"),
        (["{manifest}", "--select", "PCR999"], "PCR999"),
        (["{manifest}", "--as-of", "yesterday"], "--as-of"),
        (["{manifest}", "--rules", "/no/such/folder"], "/no/such/folder"),
        (["{manifest}", "--scheduler", "tcp://127.0.0.1:9", "--resource", "MEMORY"], "--resource"),
        (["{manifest}", "--resource", "MEMORY=1"], "Add --scheduler."),
        (["{manifest}", "--parquet"], "procore-auditor[parquet]"),
        (["{manifest}", "--root", "x"], "--root"),
    ],
)
def test_mistakes_are_told_before_anything_is_audited(
    ran: Ran,
    tmp_path: Path,
    arguments: list[str],
    complaint: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)  # As if it were not installed.

    code = run(["fleet", *(each.format(manifest=ran.manifest) for each in arguments), "-o", str(tmp_path / "out")])

    assert code == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
