"""A rules folder becomes a catalogue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.catalogue import load_catalogue, load_catalogues
from auditor.model import AuditorError, Confidence, Effort, Replacement, Severity
from auditor.model.client import HeaderUse
from auditor.model.endpoint import EndpointStatus
from auditor.models.library import all_models

Folder = Callable[[dict[str, str | None]], Path]


def test_a_rule_is_read_with_all_its_parts(folder: Folder) -> None:
    rule = load_catalogue(folder({})).rule("XYZ101")

    assert rule is not None
    assert (rule.name, rule.announcement, rule.detector) == ("old-door-used", "old-door", "endpoint")
    assert (rule.confidence, rule.effort) == (Confidence.HIGH, Effort.MINUTES)
    assert rule.severity == {"announced": Severity.WARNING, "sunset": Severity.ERROR}
    assert rule.messages == {"default": "Uses {path}."}
    assert rule.options == {"statuses": ["sunset"]}
    assert rule.replacements == (Replacement(method="GET", old="/old", new_method="GET", new="/new", note=""),)
    assert (len(rule.bad), len(rule.good)) == (3, 3)
    assert rule.bad[0].files[0].code == "import requests\n"
    assert rule.shown_by_default


def test_a_rule_is_found_by_its_name(folder: Folder) -> None:
    catalogue = load_catalogue(folder({}))

    assert catalogue.rule("old-door-used") == catalogue.rule("XYZ101")
    assert catalogue.rule("XYZ999") is None


def test_announcements_stand_in_the_order_of_their_posts(folder: Folder) -> None:
    catalogue = load_catalogue(folder({}))

    assert [announcement.id for announcement in catalogue.announcements] == ["garden-party", "old-door"]


def test_a_phase_lasts_until_the_next(folder: Folder) -> None:
    announcement = load_catalogue(folder({})).announcement("old-door")

    assert announcement is not None
    assert announcement.phase_on(dt.date(2023, 12, 31)) is None
    assert announcement.phase_on(dt.date(2024, 5, 31)) == announcement.phases[0]
    assert announcement.phase_on(dt.date(2024, 6, 1)) == announcement.phases[1]
    assert announcement.next_phase(dt.date(2024, 5, 31)) == announcement.phases[1]


def test_a_covering_rule_counts_for_both_announcements(folder: Folder, files: dict[str, str]) -> None:
    covered = files["garden-party/announcement.toml"].replace(
        'no_effect = "A party changes no code."', 'covered_by = ["XYZ101"]'
    )
    rule = files["old-door/XYZ101-old-door-used.toml"].replace("[severity]", '[severity]\nover = "none"')
    catalogue = load_catalogue(
        folder({"garden-party/announcement.toml": covered, "old-door/XYZ101-old-door-used.toml": rule})
    )

    assert catalogue.rules_for("garden-party") == catalogue.rules_for("old-door") == catalogue.rules


def test_endpoint_rows_know_their_announcement(folder: Folder) -> None:
    match = load_catalogue(folder({})).endpoints.find("GET", "/old")

    assert match is not None
    assert (match.row.announcement, match.row.status) == ("old-door", EndpointStatus.SUNSET)
    assert match.row.replacement(match.bindings) == Replacement(
        method="GET", old="/old", new_method="GET", new="/new", note=""
    )


def test_operations_tell_what_their_answers_hold(folder: Folder) -> None:
    operation = load_catalogue(folder({})).api.find("GET", "/new")

    assert operation is not None
    assert operation.file_link_fields == ("url", "image.url")
    assert operation.accepts_multipart
    assert not operation.is_deprecated


def test_a_client_tells_what_it_sends(folder: Folder) -> None:
    (client,) = load_catalogue(folder({})).clients

    assert client.is_vendor_api
    assert [(call.method, call.path, call.header) for call in client.calls_of("doors.open")] == [
        ("POST", "/old", HeaderUse.SENT)
    ]
    assert client.calls_of("doors.close") == ()


def test_a_folder_needs_neither_api_nor_clients(folder: Folder) -> None:
    catalogue = load_catalogue(folder({"api/paths.csv": None, "clients/vendorsdk.toml": None}))

    assert catalogue.api.operations == ()
    assert catalogue.clients == ()


def test_the_hash_is_the_same_for_the_same_files(folder: Folder) -> None:
    assert load_catalogue(folder({})).sha256 == load_catalogue(folder({})).sha256


def test_the_hash_does_not_depend_on_line_ends(folder: Folder) -> None:
    before = load_catalogue(folder({})).sha256
    root = folder({})
    rule = root / "old-door" / "XYZ101-old-door-used.toml"
    rule.write_bytes(rule.read_bytes().replace(b"\n", b"\r\n"))

    assert load_catalogue(root).sha256 == before


def test_the_hash_changes_with_any_file(folder: Folder, files: dict[str, str]) -> None:
    before = load_catalogue(folder({})).sha256
    after = load_catalogue(folder({"api/paths.csv": files["api/paths.csv"].replace("House", "Home")})).sha256

    assert after != before


def test_hidden_files_are_left_alone(folder: Folder) -> None:
    catalogue = load_catalogue(folder({".backup/x.toml": "=", "old-door/.x.toml": "=", "old-door/notes.md": "x"}))

    assert len(catalogue.rules) == 1


def test_several_folders_make_several_catalogues(folder: Folder, tmp_path: Path, files: dict[str, str]) -> None:
    first = folder({}).rename(tmp_path / "first")
    second = folder(
        {
            "old-door/XYZ101-old-door-used.toml": None,
            "old-door/XYZ102-older-door-used.toml": files["old-door/XYZ101-old-door-used.toml"]
            .replace("XYZ101", "XYZ102")
            .replace("old-door-used", "older-door-used"),
        }
    )

    assert [catalogue.rules[0].code for catalogue in load_catalogues([first, second])] == ["XYZ101", "XYZ102"]


def test_a_code_belongs_to_one_folder(folder: Folder, tmp_path: Path) -> None:
    first = folder({}).rename(tmp_path / "first")

    with pytest.raises(AuditorError, match=r"the code `XYZ101` is taken by .*first\. Choose another\.$"):
        load_catalogues([first, folder({})])


def test_without_a_folder_the_shipped_catalogue_is_read() -> None:
    (catalogue,) = load_catalogues([])

    assert catalogue.vendor.id == "procore"


MODELS = """
[[models]]
kind = "type"
name = "doorkit.Session"
extends = "requests.Session"

[[models]]
kind = "sink"
function = "doorkit.open"
url = "Argument[0]"
"""


def test_a_rules_folder_may_teach_libraries(folder: Folder) -> None:
    catalogue = load_catalogue(folder({"models/doorkit.toml": MODELS}))

    assert [row.name for row in catalogue.models] == ["doorkit.Session", "doorkit.open"]
    models = all_models(catalogue.models)
    assert models.function("doorkit.open") is not None
    assert models.session(["doorkit.Session"]) is not None
    assert load_catalogue().models == ()


def test_what_is_wrong_with_a_model_is_told_with_its_file(folder: Folder) -> None:
    with pytest.raises(AuditorError, match=r"models/doorkit\.toml: `models\[1\]\.adres`: unknown key\."):
        load_catalogue(folder({"models/doorkit.toml": MODELS + 'adres = "x"\n'}))
