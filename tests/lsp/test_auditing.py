"""What one audit for the editor finds, and how it is worded for editors of different abilities."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from auditor.lsp.auditing import Memory, answer
from auditor.lsp.diagnostics import RELATED_LIMIT
from auditor.lsp.exchange import Abilities, Note, Outcome, Request
from tests.lsp.editor import TODAY
from tests.lsp.test_session import CLIENT, PATHS, SUB_JOBS, VENDOR

EVERYTHING = Abilities(related_information=True, code_description=True, tags=True, markdown=True)
LEVEL = types.DiagnosticSeverity


@pytest.fixture(autouse=True)
def settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROCORE_AUDITOR_AS_OF", TODAY)
    monkeypatch.setenv("PROCORE_AUDITOR_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


def planted(root: Path, files: dict[str, str]) -> Path:
    for path, content in files.items():
        (root / path).write_text(content, encoding="utf-8")
    return root.resolve()


def audited(
    root: Path,
    buffers: dict[str, str],
    *,
    memory: Memory | None = None,
    options: dict[str, object] | None = None,
    abilities: Abilities = EVERYTHING,
) -> Outcome:
    request = Request(
        root=str(root),
        paths=(str(root),),
        buffers={str(root / path): text for path, text in buffers.items()},
        options=options or {},
        abilities=abilities,
    )
    return answer(request, memory or Memory())


def notes(root: Path, outcome: Outcome, path: str) -> list[Note]:
    assert not outcome.failure
    return list(outcome.notes.get(str(root / path), ()))


def test_deprecated_endpoint_is_struck_through_and_its_replacement_told(tmp_path: Path) -> None:
    root = planted(tmp_path, {"costs.py": SUB_JOBS, "paths.py": PATHS})

    (note,) = notes(root, audited(root, {}), "paths.py")

    assert (note.diagnostic.code, note.diagnostic.severity) == ("PCR401", LEVEL.Warning)
    assert note.diagnostic.tags == [types.DiagnosticTag.Deprecated]
    assert "**Replacement**: `DELETE /rest/v1.0/sub_jobs/{id}` → `DELETE /rest/v1.0/projects/" in note.hover
    assert "deprecated since 2022-03-31 (1,699 days ago)" in note.hover


def test_plain_editor_gets_plain_words(tmp_path: Path) -> None:
    root = planted(tmp_path, {"costs.py": SUB_JOBS, "paths.py": PATHS})

    (note,) = notes(root, audited(root, {}, abilities=Abilities()), "paths.py")

    assert note.diagnostic.tags is None
    assert note.diagnostic.related_information is None
    assert note.diagnostic.code_description is None
    assert note.hover.startswith(
        "PCR401 deprecated-wbs-endpoint (warning)\n\nDELETE /rest/v1.0/sub_jobs/{number} is deprecated"
    )
    assert "Replacement: DELETE /rest/v1.0/sub_jobs/{id} → DELETE /rest/v1.0/projects/{project_id}/" in note.hover


def test_doubt_is_told(tmp_path: Path) -> None:
    call = 'requests.get(f"{base}/rest/v1.0/projects", headers=procore_headers, params={"per_page": 9000})'
    code = f"import requests\n\n\ndef pages(base, procore_headers):\n    return {call}\n"
    root = planted(tmp_path, {"client.py": code})

    (note,) = notes(root, audited(root, {}), "client.py")

    assert (note.diagnostic.code, note.diagnostic.severity) == ("PCR204", LEVEL.Information)
    assert "**Confidence**: medium: " in note.hover


def test_places_of_one_cause_are_limited_and_counted(tmp_path: Path) -> None:
    calls = "".join(
        f'    requests.get(BASE + "/rest/v1.0/{number}/projects", headers=headers)\n' for number in range(40)
    )
    head = 'import requests\n\nBASE = "https://api.procore.com"\n\n\ndef all_of_them(token):\n'
    code = f'{head}    headers = {{"Authorization": token}}\n{calls}'
    root = planted(tmp_path, {"client.py": code})

    found = notes(root, audited(root, {}, options={"select": "PCR201"}), "client.py")

    (messages,) = [[each.message for each in note.diagnostic.related_information or ()] for note in found]
    assert len([each for each in messages if each.startswith("Also here: ")]) == RELATED_LIMIT
    assert messages[-1] == "And 9 further places."


def test_older_text_stands_in_for_a_broken_one(tmp_path: Path) -> None:
    root = planted(tmp_path, {"client.py": CLIENT, "hosts.py": VENDOR})
    memory = Memory()

    moved = CLIENT.replace("import requests\n", "import os\nimport requests\n")
    audited(root, {"client.py": moved}, memory=memory)
    finding, note = notes(root, audited(root, {"client.py": f"x = = 1\n{moved}"}, memory=memory), "client.py")

    assert (finding.diagnostic.code, finding.diagnostic.range.start.line) == ("PCR201", 10)
    assert (note.diagnostic.code, note.diagnostic.range.start.line) == ("not-analysed", 0)
    assert note.offer is None


def test_saved_text_stands_in_for_one_that_was_broken_from_the_start(tmp_path: Path) -> None:
    root = planted(tmp_path, {"client.py": CLIENT, "hosts.py": VENDOR})

    found = notes(root, audited(root, {"client.py": CLIENT + "x = = 1\n"}), "client.py")

    assert [note.diagnostic.code for note in found] == ["PCR201", "not-analysed"]


def test_text_in_another_encoding_is_understood(tmp_path: Path) -> None:
    root = planted(tmp_path, {"hosts.py": VENDOR})
    code = f"# -*- coding: latin-1 -*-\n# é\n{CLIENT}"
    (root / "client.py").write_bytes(code.encode("latin-1"))

    (note,) = notes(root, audited(root, {"client.py": code}), "client.py")

    assert note.diagnostic.range.start.line == 10


def test_wrong_rules_are_a_failure_with_a_way_out(tmp_path: Path) -> None:
    root = planted(tmp_path, {"client.py": CLIENT})

    outcome = audited(root, {}, options={"rules": [str(tmp_path / "nowhere")]})

    assert outcome.failure.endswith("no such folder. Name a folder of rules.")


def test_rule_in_force_is_offered_an_end_and_advice_is_not(tmp_path: Path) -> None:
    code = CLIENT.replace("timeout=30", 'timeout=30, params={"per_page": 9000}')
    root = planted(tmp_path, {"client.py": code, "hosts.py": VENDOR})

    offers = {note.diagnostic.code: note.offer for note in notes(root, audited(root, {}), "client.py")}

    required, advised = offers["PCR201"], offers["PCR204"]
    assert required is not None
    assert advised is not None
    assert str(required.until) == "2027-02-22"
    assert advised.until is None


def test_around_a_cut_off_no_ignore_is_offered(tmp_path: Path) -> None:
    root = planted(tmp_path, {"client.py": CLIENT, "hosts.py": VENDOR})

    (note,) = notes(root, audited(root, {}, options={"as-of": "2023-08-10"}), "client.py")

    assert note.offer is not None
    assert note.offer.refusal == "An ignore has no effect yet: the cut-off was 6 days ago, on 2023-08-04."


def test_file_of_the_workspace_loads_no_rules_unless_it_is_trusted(tmp_path: Path) -> None:
    root = planted(tmp_path, {"client.py": CLIENT, "procore-auditor.toml": 'rules = ["no-such-folder"]\n'})

    untrusted, trusted = audited(root, {}), audited(root, {}, options={"trust-config": True})

    assert not untrusted.failure
    assert "no-such-folder" in trusted.failure


def test_isolated_audit_reads_no_file_of_the_workspace(tmp_path: Path) -> None:
    root = planted(tmp_path, {"client.py": CLIENT, "procore-auditor.toml": "no-such-key = 1\n"})

    usual, isolated = audited(root, {}), audited(root, {}, options={"isolated": True})

    assert "no-such-key" in usual.failure
    assert not isolated.failure
