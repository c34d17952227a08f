"""What is wrong with an announcement or a rule is told with file, key and way out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.catalogue import load_catalogue
from auditor.model import AuditorError

Folder = Callable[[dict[str, str | None]], Path]
Complaint = Callable[[Path], str]

ANNOUNCEMENT = "old-door/announcement.toml"
RULE = "old-door/XYZ101-old-door-used.toml"
NEWS = "garden-party/announcement.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            ANNOUNCEMENT,
            'id = "old-door"',
            'id = "odl-door"',
            f"{ANNOUNCEMENT}: `id`: `odl-door` is not the folder's name, `old-door`. Rename one of them.",
        ),
        (
            ANNOUNCEMENT,
            "posted = 2024-01-01",
            'posted = "2024-01-01"',
            f"{ANNOUNCEMENT}: `posted`: expected a date without quotes (2023-08-04), found a text.",
        ),
        (ANNOUNCEMENT, "sources", "soruces", f"{ANNOUNCEMENT}: `soruces`: unknown key. Did you mean `sources`?"),
        (
            ANNOUNCEMENT,
            'sources = ["vendor/docs@1234567"]',
            "",
            f"{ANNOUNCEMENT}: `sources`: there is none. Say where the announcement can be read.",
        ),
        (
            ANNOUNCEMENT,
            "from = 2024-06-01",
            "from = 2023-06-01",
            (
                f"{ANNOUNCEMENT}: `phase[1].from`: `sunset` begins on 2023-06-01, not after `announced` (2024-01-01). "
                "Put the phases in the order of their dates."
            ),
        ),
        (
            ANNOUNCEMENT,
            'name = "sunset"',
            'name = "sunste"',
            (
                f"{ANNOUNCEMENT}: `phase[1].name`: `sunste` is none of announced, deprecated, ending, "
                "creation-blocked, parallel, required, in-force, sunset, over, advice. Did you mean `sunset`?"
            ),
        ),
        (
            ANNOUNCEMENT,
            'name = "sunset"',
            'name = "announced"',
            f"{ANNOUNCEMENT}: `phase[1].name`: there is a phase `announced` already. Give each a different name.",
        ),
        (
            ANNOUNCEMENT,
            "sources =",
            'supersedes = ["garden-praty"]\nsources =',
            f"{ANNOUNCEMENT}: `supersedes`: there is no announcement `garden-praty`. Did you mean `garden-party`?",
        ),
        (
            ANNOUNCEMENT,
            "sources =",
            'no_effect = "None."\nsources =',
            f"{ANNOUNCEMENT}: `no_effect` says that no code is affected, yet a rule covers it. Remove one.",
        ),
        (
            NEWS,
            'no_effect = "A party changes no code."',
            "",
            f"{NEWS}: no rule covers it. Add a rule, `covered_by`, or `no_effect` with the reason.",
        ),
        (
            NEWS,
            'no_effect = "A party changes no code."',
            'covered_by = ["XYZ102"]',
            f"{NEWS}: `covered_by`: there is no rule `XYZ102`. Did you mean `XYZ101`?",
        ),
        (
            NEWS,
            'no_effect = "A party changes no code."',
            'covered_by = ["XYZ101"]',
            (
                f"{RULE}: `severity`: the phase `over` of `garden-party` has none. "
                'Add `over = "…"` (error, warning, note or none).'
            ),
        ),
        (
            RULE,
            'sunset = "error"',
            "",
            (
                f"{RULE}: `severity`: the phase `sunset` of `old-door` has none. "
                'Add `sunset = "…"` (error, warning, note or none).'
            ),
        ),
        (
            RULE,
            'sunset = "error"',
            'sunset = "eror"',
            f"{RULE}: `severity.sunset`: `eror` is none of none, note, warning, error. Did you mean `error`?",
        ),
        (
            RULE,
            'sunset = "error"',
            'sunste = "error"',
            f"{RULE}: `severity.sunste`: no phase is called so. Did you mean `sunset`?",
        ),
        (
            RULE,
            'code = "XYZ101"',
            'code = "XYZ110"',
            f"{RULE}: `code`: `XYZ110` is not what the file's name says, `XYZ101`. Rename one of them.",
        ),
        (
            RULE,
            'name = "old-door-used"',
            'name = "door-used"',
            f"{RULE}: `name`: `door-used` is not what the file's name says, `old-door-used`. Rename one of them.",
        ),
        (
            RULE,
            'default = "Uses',
            'usual = "Uses',
            f"{RULE}: `messages.default`: this message is missing; it is the one that always fits.",
        ),
        (
            RULE,
            'default = "Uses',
            'default = "{host:>999999999} Uses',
            f"{RULE}: `messages.default`: a field is a name in braces and nothing else, such as `{{endpoint}}`.",
        ),
        (RULE, "effort", "efort", f"{RULE}: `effort`: this key is missing. Did you mean `efort`?"),
        (
            RULE,
            'confidence = "high"',
            'confidence = "sure"',
            f"{RULE}: `confidence`: `sure` is none of low, medium, high.",
        ),
        (
            RULE,
            "[[bad.file]]\npath",
            "[[bad.file]]\npahth",
            f"{RULE}: `bad[0].file[0].path`: this key is missing. Did you mean `pahth`?",
        ),
    ],
)
def test_a_fault_is_told(
    complaint_after: Callable[[str, str, str], str], file: str, old: str, new: str, told: str
) -> None:
    assert complaint_after(file, old, new) == told


def test_too_few_examples_are_told(folder: Folder, files: dict[str, str], complaint: Complaint) -> None:
    few = re.sub(r"\[\[good\]\].*?'''\n.*?'''\n", "", files[RULE], count=1, flags=re.DOTALL)

    assert complaint(folder({RULE: few})) == (
        f"{RULE}: `good`: 2 of at least 3 examples. Add `[[good]]` with a title and files."
    )


def test_an_announcement_without_phases_is_told(folder: Folder, files: dict[str, str], complaint: Complaint) -> None:
    bare = files[NEWS].split("[[phase]]", maxsplit=1)[0]

    assert complaint(folder({NEWS: bare})) == (
        f"{NEWS}: `phase`: there is none. Add a `[[phase]]` with `name`, `from` and `effect`."
    )


def test_broken_toml_is_told_with_its_line(folder: Folder, complaint: Complaint) -> None:
    assert complaint(folder({RULE: "code =\n"})).startswith(f"{RULE}: not valid TOML: ")


def test_two_rules_with_one_code_are_told(folder: Folder, files: dict[str, str], complaint: Complaint) -> None:
    other = "old-door/XYZ101-other-door-used.toml"

    assert complaint(folder({other: files[RULE].replace("old-door-used", "other-door-used")})) == (
        f"{other}: the code `XYZ101` is taken by {RULE}. Choose another."
    )


def test_two_rules_with_one_name_are_told(folder: Folder, files: dict[str, str], complaint: Complaint) -> None:
    other = "old-door/XYZ102-old-door-used.toml"

    assert complaint(folder({other: files[RULE].replace("XYZ101", "XYZ102")})) == (
        f"{other}: the name `old-door-used` is taken by {RULE}. Choose another."
    )


def test_a_rule_with_a_name_of_its_own_making_is_told(folder: Folder, complaint: Complaint) -> None:
    assert complaint(folder({"old-door/old-door-used.toml": ""})) == (
        "old-door/old-door-used.toml: unexpected file in a rules folder. Name rules `<CODE>-<name>.toml`."
    )


def test_a_folder_without_an_announcement_is_told(folder: Folder, complaint: Complaint) -> None:
    assert complaint(folder({ANNOUNCEMENT: None})) == (
        f"{RULE}: there is no `announcement.toml` beside it. Add one that says what was announced."
    )


@pytest.mark.parametrize("file", ["vendor.toml", "catalogue.toml"])
def test_a_missing_file_is_told(folder: Folder, complaint: Complaint, file: str) -> None:
    assert complaint(folder({file: None})) == f"{file}: there is no such file."


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match=r"rules: no such folder\. Name a folder of rules\.$"):
        load_catalogue(tmp_path / "rules")
