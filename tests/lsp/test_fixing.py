"""Proven fixes are offered for saved files: one by one, and all safe ones at once."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from msgspec.structs import replace

from auditor.lsp.auditing import Memory, answer
from auditor.lsp.edits import Desk
from auditor.lsp.exchange import Abilities, Note, Request
from auditor.lsp.fixing import fix_actions, fix_all_actions
from auditor.lsp.session import Buffer

PLAIN = Desk(encoding="utf-16", versioned_edits=False, disabled_actions=False)
CODE = """\
import requests

NAME = "🚧"; HOST = "https://app.procore.com"
HEADERS = {"Authorization": "Bearer x"}


def rfis():
    return requests.get(f"{HOST}/rest/v1.0/projects/1/rfis", headers=HEADERS)
"""


def notes(folder: Path, buffers: dict[str, str], name: str = "app.py") -> tuple[Note, ...]:
    request = Request(
        root=str(folder), paths=(str(folder),), buffers=buffers, options={"no-cache": True}, abilities=Abilities()
    )
    return answer(request, Memory()).notes[str(folder / name)]


def test_a_saved_file_gets_a_fix_for_each_finding_and_one_for_all_that_is_safe(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(CODE, encoding="utf-8")
    found = notes(tmp_path, {str(tmp_path / "app.py"): CODE})

    single = fix_actions(found, [each.diagnostic for each in found], PLAIN)
    preferred = {action.title: action.is_preferred for action in single}
    (together,) = fix_all_actions(found, PLAIN)

    assert preferred == {
        "Use `api.procore.com` instead of `app.procore.com`": True,
        "Send `Procore-Company-Id` from the setting `PROCORE_COMPANY_ID` (look at it)": False,
    }
    assert together.edit is not None
    assert together.edit.changes is not None
    (edit,) = together.edit.changes[(tmp_path / "app.py").as_uri()]
    assert edit.range.start == types.Position(line=2, character=29)
    assert edit.new_text == "api.procore.com"


SHARED = 'HOST = "https://app.procore.com"\n'
USE = CODE.replace('NAME = "🚧"; HOST = "https://app.procore.com"', "from shared import HOST")
VERSIONED = replace(PLAIN, versioned_edits=True)


def test_an_edit_of_a_further_file_says_which_version_it_is_about(tmp_path: Path) -> None:
    found, buffer = of_two_files(tmp_path)

    (closed,) = fix_all_actions(found, VERSIONED)
    (open_,) = fix_all_actions(found, replace(VERSIONED, buffers={buffer.place: buffer}))

    assert [versions(each) for each in (closed, open_)] == [{buffer.uri: None}, {buffer.uri: 7}]


def test_a_further_file_that_has_changed_meanwhile_is_not_edited(tmp_path: Path) -> None:
    found, buffer = of_two_files(tmp_path)
    typed = replace(buffer, text="# Typed.\n" + SHARED)

    assert list(fix_all_actions(found, replace(VERSIONED, buffers={buffer.place: typed}))) == []

    (tmp_path / "shared.py").write_text("# Pulled.\n" + SHARED, encoding="utf-8")
    assert list(fix_all_actions(found, VERSIONED)) == []


def of_two_files(folder: Path) -> tuple[tuple[Note, ...], Buffer]:
    """The notes on a file, whose host stands in another one."""
    (folder / "shared.py").write_text(SHARED, encoding="utf-8")
    (folder / "app.py").write_text(USE, encoding="utf-8")
    place = folder / "shared.py"
    found = notes(folder, {str(folder / "app.py"): USE, str(place): SHARED}, name="shared.py")
    return found, Buffer(uri=place.as_uri(), place=str(place), text=SHARED, version=7)


def versions(action: types.CodeAction) -> dict[str, int | None]:
    assert action.edit is not None
    changes = [each for each in action.edit.document_changes or () if isinstance(each, types.TextDocumentEdit)]
    return {each.text_document.uri: each.text_document.version for each in changes}


def test_nothing_is_offered_while_somebody_types(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(CODE, encoding="utf-8")
    found = notes(tmp_path, {str(tmp_path / "app.py"): CODE + "\n"})

    assert [each.fix for each in found] == [None, None]
