"""Proven fixes are offered for saved files: one by one, and all safe ones at once."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types

from auditor.lsp.auditing import Memory, answer
from auditor.lsp.exchange import Abilities, Note, Request
from auditor.lsp.fixing import fix_actions, fix_all_actions

CODE = """\
import requests

NAME = "🚧"; HOST = "https://app.procore.com"
HEADERS = {"Authorization": "Bearer x"}


def rfis():
    return requests.get(f"{HOST}/rest/v1.0/projects/1/rfis", headers=HEADERS)
"""


def notes(folder: Path, buffers: dict[str, str]) -> tuple[Note, ...]:
    request = Request(
        root=str(folder), paths=(str(folder),), buffers=buffers, options={"no-cache": True}, abilities=Abilities()
    )
    return answer(request, Memory()).notes[str(folder / "app.py")]


def test_a_saved_file_gets_a_fix_for_each_finding_and_one_for_all_that_is_safe(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(CODE, encoding="utf-8")
    found = notes(tmp_path, {str(tmp_path / "app.py"): CODE})

    single = {action.title: action.is_preferred for action in fix_actions(found, [each.diagnostic for each in found])}
    (together,) = fix_all_actions(found)

    assert single == {
        "Use `api.procore.com` instead of `app.procore.com`": True,
        "Send `Procore-Company-Id` from the setting `PROCORE_COMPANY_ID` (look at it)": False,
    }
    assert together.edit is not None
    assert together.edit.changes is not None
    (edit,) = together.edit.changes[(tmp_path / "app.py").as_uri()]
    assert edit.range.start == types.Position(line=2, character=29)
    assert edit.new_text == "api.procore.com"


def test_nothing_is_offered_while_somebody_types(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(CODE, encoding="utf-8")
    found = notes(tmp_path, {str(tmp_path / "app.py"): CODE + "\n"})

    assert [each.fix for each in found] == [None, None]
