"""A real editor's session with the server over standard input and output."""

from __future__ import annotations

from pathlib import Path

from tests.lsp.conftest import Workspace
from tests.lsp.editor import Editor

CLIENT = '''\
"""Lists projects."""
import requests

from hosts import BASE


def projects(token):
    url = f"{BASE}/rest/v1.0/projects"
    return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=30)
'''
MENDED = CLIENT.replace('{token}"}', '{token}", "Procore-Company-Id": "4711"}')
VENDOR = 'BASE = "https://api.procore.com"\n'
ELSEWHERE = 'BASE = "https://api.example.com"\n'
SUB_JOBS = """\
import requests

from paths import SUB_JOB


def drop(token, company, number):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
    requests.delete("https://api.procore.com" + SUB_JOB.format(number), headers=headers, timeout=30)
"""
SECRET = "s3cr3t-T0k3n-9f8e7d6c5b4a39281706"
LEAK = f'''\
import requests

TOKEN = "{SECRET}"
requests.get("https://api.procore.com/rest/v1.0/me?access_token=" + TOKEN)
'''
PATHS = 'LIST = "élan 🚧"; SUB_JOB = "/rest/v1.0/sub_jobs/{}"\n'


def codes(diagnostics: list[dict[str, object]]) -> list[object]:
    return [each["code"] for each in diagnostics]


def test_finding_is_shown_and_explained_and_ignored(shared_editor: Editor, workspace: Workspace) -> None:
    client = workspace({"client.py": CLIENT, "hosts.py": VENDOR}) / "client.py"

    shared_editor.open(client)
    (finding,) = shared_editor.diagnostics(client)
    page = shared_editor.hover(client, 8, 20)
    actions = shared_editor.actions(client, finding)
    (action,) = (each for each in actions if each["title"].startswith("Ignore"))
    text = shared_editor.apply(client, action)

    assert (finding["code"], finding["severity"], finding["source"]) == ("PCR201", 1, "procore-auditor")
    assert finding["range"]["start"] == {"line": 8, "character": 11}
    assert finding["codeDescription"]["href"].startswith("https://developers.procore.com/")
    assert finding["data"]
    assert "**PCR201 missing-company-id-header** (error)" in page
    assert "required since 2023-08-04 (1,208 days ago)" in page
    assert "**What to do** (takes minutes)" in page
    assert action["title"] == "Ignore PCR201 here until 2027-02-22"
    assert "    # procore-auditor: ignore[PCR201] until=2027-02-22 -- TODO: say why\n    return" in text
    assert shared_editor.diagnostics(client) == []


def test_evidence_leads_through_other_files(shared_editor: Editor, workspace: Workspace) -> None:
    root = workspace({"costs.py": SUB_JOBS, "paths.py": PATHS})

    shared_editor.open(root / "paths.py")
    (finding,) = shared_editor.diagnostics(root / "paths.py")

    assert (finding["code"], finding["severity"], finding["tags"]) == ("PCR401", 2, [2])
    assert finding["range"]["start"] == {"line": 0, "character": 28}  # 🚧 counts for two.
    steps = [(each["location"]["uri"], each["message"]) for each in finding["relatedInformation"]]
    assert steps[0] == ((root / "paths.py").as_uri(), "The path is written here.")
    assert steps[-1][0] == (root / "costs.py").as_uri()
    assert steps[-1][1].startswith("`DELETE https://api.procore.com/rest/v1.0/sub_jobs/")


def test_unsaved_constant_changes_the_findings_of_another_file(shared_editor: Editor, workspace: Workspace) -> None:
    root = workspace({"client.py": CLIENT, "hosts.py": ELSEWHERE})
    shared_editor.open(root / "client.py")
    shared_editor.open(root / "hosts.py")
    before = shared_editor.diagnostics(root / "client.py")
    shared_editor.diagnostics(root / "hosts.py")

    shared_editor.change(root / "hosts.py", VENDOR)
    shared_editor.diagnostics(root / "hosts.py")
    after = shared_editor.shown(root / "client.py")

    assert before == []
    assert codes(after) == ["PCR201"]
    assert (root / "hosts.py").read_text() == ELSEWHERE


def test_closing_without_saving_brings_the_file_back(shared_editor: Editor, workspace: Workspace) -> None:
    root = workspace({"client.py": CLIENT, "hosts.py": ELSEWHERE})
    shared_editor.open(root / "client.py")
    shared_editor.open(root / "hosts.py", VENDOR)
    shared_editor.diagnostics(root / "hosts.py")
    before = shared_editor.diagnostics(root / "client.py")

    shared_editor.close(root / "hosts.py")
    after = shared_editor.next_diagnostics(root / "client.py")

    assert codes(before) == ["PCR201"]
    assert after == []


def test_broken_buffer_keeps_its_findings_and_says_so(shared_editor: Editor, workspace: Workspace) -> None:
    client = workspace({"client.py": CLIENT, "hosts.py": VENDOR}) / "client.py"
    shared_editor.open(client)
    shared_editor.diagnostics(client)

    shared_editor.change(client, CLIENT.replace("import requests\n", "import requests\nx = = 1\n"))
    finding, note = shared_editor.diagnostics(client)

    assert (finding["code"], finding["range"]["start"]["line"]) == ("PCR201", 9)
    assert (note["code"], note["severity"]) == ("not-analysed", 3)
    assert note["range"] == {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 7}}
    assert "the last readable version" in note["message"]


def test_buffer_that_was_never_whole_is_told_of(shared_editor: Editor, workspace: Workspace) -> None:
    client = workspace({"client.py": CLIENT + "x = = 1\n", "hosts.py": VENDOR}) / "client.py"

    shared_editor.open(client)
    finding, note = shared_editor.diagnostics(client)

    assert finding["code"] == "PCR201"
    assert (note["code"], note["range"]["start"]["line"]) == ("not-analysed", 9)


def test_file_that_was_never_saved_is_audited(shared_editor: Editor, workspace: Workspace) -> None:
    root = workspace({"hosts.py": VENDOR})

    shared_editor.open(root / "fresh.py", CLIENT)

    assert codes(shared_editor.diagnostics(root / "fresh.py")) == ["PCR201"]


def test_file_outside_of_the_workspace_is_audited_by_itself(shared_editor: Editor, tmp_path: Path) -> None:
    alone = tmp_path.resolve() / "alone.py"
    alone.write_text(CLIENT.replace("from hosts import BASE", VENDOR.strip()))

    shared_editor.open(alone)

    assert codes(shared_editor.diagnostics(alone)) == ["PCR201", "not-analysed"]


def test_ignore_of_no_use_is_removed(shared_editor: Editor, workspace: Workspace) -> None:
    ignored = MENDED.replace("timeout=30)", "timeout=30)  # procore-auditor: ignore[PCR201] -- once needed")
    client = workspace({"client.py": ignored, "hosts.py": VENDOR}) / "client.py"

    shared_editor.open(client)
    (remark,) = shared_editor.diagnostics(client)
    (action,) = shared_editor.actions(client, remark)
    text = shared_editor.apply(client, action)

    assert (remark["code"], remark["severity"], remark["tags"]) == ("unused-ignore", 2, [1])
    assert action["isPreferred"]
    assert text == MENDED
    assert shared_editor.diagnostics(client) == []


def test_change_on_the_disk_changes_the_findings(shared_editor: Editor, workspace: Workspace) -> None:
    root = workspace({"client.py": CLIENT, "hosts.py": ELSEWHERE})
    shared_editor.open(root / "client.py")
    before = shared_editor.diagnostics(root / "client.py")

    (root / "hosts.py").write_text(VENDOR)
    shared_editor.tell_of_change(root / "hosts.py")
    after = shared_editor.next_diagnostics(root / "client.py")

    assert "workspace/didChangeWatchedFiles" in shared_editor.registered
    assert before == []
    assert codes(after) == ["PCR201"]


def test_value_in_an_unsaved_settings_file_counts(shared_editor: Editor, workspace: Workspace) -> None:
    code = CLIENT.replace("from hosts import BASE", 'import os\n\nBASE = os.environ["API_BASE"]')
    root = workspace({"client.py": code, ".env": "API_BASE=https://api.example.com\n"})
    shared_editor.open(root / "client.py")
    before = shared_editor.diagnostics(root / "client.py")

    shared_editor.open(root / ".env", "API_BASE=https://api.procore.com\n")
    after = shared_editor.next_diagnostics(root / "client.py")

    assert before == []
    assert codes(after) == ["PCR201"]


def test_settings_of_the_project_count(shared_editor: Editor, workspace: Workspace) -> None:
    settings = '[tool.procore-auditor]\nignore = ["PCR201"]\n'
    client = workspace({"client.py": CLIENT, "hosts.py": VENDOR, "pyproject.toml": settings}) / "client.py"

    shared_editor.open(client)

    assert shared_editor.diagnostics(client) == []


def test_paths_from_another_root_mean_the_same_files(shared_editor: Editor, workspace: Workspace) -> None:
    root = workspace({"app/client.py": CLIENT, "app/hosts.py": VENDOR, "procore-auditor.toml": 'root = "."\n'})
    client = root / "app" / "client.py"
    shared_editor.add_folder(root / "app")

    shared_editor.open(client)
    (finding,) = shared_editor.diagnostics(client)

    assert finding["code"] == "PCR201"
    assert finding["relatedInformation"][0]["location"]["uri"] == client.as_uri()


def test_wrong_settings_are_complained_of(shared_editor: Editor, workspace: Workspace) -> None:
    client = workspace({"client.py": CLIENT, "procore-auditor.toml": 'ignroe = ["PCR201"]\n'}) / "client.py"

    shared_editor.open(client)

    assert shared_editor.complaint().startswith("procore-auditor: procore-auditor.toml: `ignroe`: unknown setting.")


def test_secrets_are_never_sent(shared_editor: Editor, workspace: Workspace) -> None:
    client = workspace({"client.py": LEAK}) / "client.py"

    shared_editor.open(client)
    said = [str(each) + shared_editor.hover(client, 3, 15) for each in shared_editor.diagnostics(client)]

    assert said
    assert SECRET not in "".join(said)


def test_confused_editor_is_told_without_quoting_its_text(shared_editor: Editor, workspace: Workspace) -> None:
    client = workspace({"client.py": CLIENT}) / "client.py"
    document = {"uri": client.as_uri(), "version": 9}

    shared_editor.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": LEAK}]})
    complaint = shared_editor.complaint()

    assert complaint.startswith("procore-auditor: internal error (")
    assert SECRET not in complaint
    assert shared_editor.hover(client, 0, 0) == ""
