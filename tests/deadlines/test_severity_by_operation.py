"""A deprecated operation is judged by its own days, and the finding says both."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.model import Severity
from tests.deadlines.projects import findings_on, write_call

C, P = "/companies/{company_id}", "/projects/{project_id}"


@pytest.mark.parametrize(
    ("method", "path", "days", "severities"),
    [
        (
            "GET",
            "/rest/v1.0/webhooks/hooks",
            ("2025-09-14", "2025-09-15", "2026-09-15", "2026-09-16", "2026-11-30"),
            ("note", "warning", "warning", "error", "error"),
        ),
        (
            "DELETE",
            "/rest/v1.0/webhooks/hooks/{id}/triggers/bulk",
            ("2025-01-01", "2026-01-01", "2026-11-30"),
            ("note", "warning", "error"),
        ),
        (
            "GET",
            f"/rest/v1.0{C}/managed_equipment",
            ("2024-11-30", "2024-12-01", "2025-12-01", "2025-12-02"),
            ("none", "warning", "warning", "error"),
        ),
        ("GET", f"/rest/v2.0{C}/equipment_register", ("2026-06-24", "2026-06-25"), ("warning", "error")),
        (
            "GET",
            f"/rest/v1.0{C}/bids",
            ("2023-02-09", "2023-02-10", "2027-01-21", "2027-01-22"),
            ("none", "warning", "warning", "error"),
        ),
        (
            "PATCH",
            f"/rest/v1.0{C}/bids/{{id}}",
            ("2026-03-23", "2027-03-24", "2027-03-25"),
            ("none", "warning", "error"),
        ),
        (
            "GET",
            f"/rest/v2.0{C}{P}/calendars",
            ("2026-04-30", "2027-05-01", "2027-05-02"),
            ("none", "warning", "error"),
        ),
        ("GET", f"/rest/v2.0{C}{P}/calendars/{{id}}", ("2027-05-02", "2027-06-05"), ("warning", "error")),
        (
            "GET",
            "/rest/v1.0/custom_field_metadata",
            ("2026-07-26", "2027-07-27", "2027-07-28"),
            ("none", "warning", "error"),
        ),
        (
            "GET",
            "/rest/v1.0/custom_field_definitions",
            ("2023-09-06", "2023-09-07", "2030-01-01"),
            ("none", "warning", "warning"),
        ),
        ("POST", "/rest/v1.0/bim_geometry_file_bundles", ("2024-11-04", "2025-11-30"), ("warning", "error")),
        ("GET", f"/rest/v1.0{P}/documents", ("2026-08-19", "2026-08-20"), ("warning", "error")),
        ("GET", f"/rest/v1.0{C}/timesheets/csv_export", ("2026-01-23", "2026-01-24"), ("warning", "error")),
        ("GET", "/rest/v1.0/users", ("2021-06-14", "2021-06-15", "2030-01-01"), ("none", "warning", "warning")),
        ("PATCH", "/rest/v1.0/users/{id}", ("2026-11-30",), ("warning",)),
    ],
)
def test_severity_follows_the_days_of_the_operation(
    tmp_path: Path, method: str, path: str, days: tuple[str, ...], severities: tuple[str, ...]
) -> None:
    write_call(tmp_path, method, path)

    found = findings_on(tmp_path, *days)

    assert tuple(each.severity.value if each else None for each in found) == severities


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2025-09-14", "will be deprecated on 2025-09-15, will end on 2026-09-16, in 367 days."),
        ("2026-09-15", "deprecated 2025-09-15, ends 2026-09-16, in 1 day."),
        ("2026-09-16", "deprecated 2025-09-15, ended 2026-09-16, today."),
        ("2026-11-30", "deprecated 2025-09-15, ended 2026-09-16, 75 days ago."),
    ],
)
def test_finding_says_both_days(tmp_path: Path, day: str, told: str) -> None:
    write_call(tmp_path, "GET", "/rest/v1.0/webhooks/hooks")

    (found,) = findings_on(tmp_path, day)

    assert found is not None
    successor = "Use GET /rest/v2.0/companies/{company_id}/webhooks/hooks."
    assert found.message == f"GET /rest/v1.0/webhooks/hooks: {told} {successor}"


@pytest.mark.parametrize(
    ("method", "path", "told"),
    [
        ("GET", "/rest/v1.0/links", "deprecated 2024-06-12, no end is set. Use GET /rest/v2.0/"),
        (
            "GET",
            f"/rest/v1.0{C}/managed_equipment",
            "Probably replaced by GET /rest/v2.1/companies/{company_id}/equipment",
        ),
        ("GET", f"/rest/v2.0{C}{P}/calendars", "ends 2027-05-02, in 153 days. No replacement is known."),
        (
            "PATCH",
            "/rest/v1.0/users/{id}",
            "flagged as deprecated, without a date. Probably replaced by PATCH /rest/v1.3/",
        ),
    ],
)
def test_successor_is_named_as_surely_as_it_is_known(tmp_path: Path, method: str, path: str, told: str) -> None:
    write_call(tmp_path, method, path)

    (found,) = findings_on(tmp_path, "2026-11-30")

    assert found is not None
    assert told in found.message


def test_schedule_holds_the_days_of_the_operation(tmp_path: Path) -> None:
    write_call(tmp_path, "GET", f"/rest/v1.0{P}/bids/{{id}}")

    (found,) = findings_on(tmp_path, "2026-11-30")

    assert found is not None
    stages = [(str(stage.start), stage.phase, stage.severity) for stage in found.schedule]
    assert stages == [("2026-02-09", "deprecated", Severity.WARNING), ("2027-02-10", "sunset", Severity.ERROR)]
    assert (found.announcement.id, str(found.announcement.effective)) == ("bids", "2027-02-10")


def test_one_place_with_several_operations_speaks_of_what_ends_first(tmp_path: Path) -> None:
    write_call(tmp_path, "GET", "/x")
    (tmp_path / "job.py").write_text(
        "import requests\n"
        "BIDS = 'https://api.procore.com/rest/v1.0/companies/7/bids'\n"
        "H = {'Authorization': 'Bearer x', 'Procore-Company-Id': '7'}\n"
        "def change(id): requests.patch(f'{BIDS}/{id}', headers=H)\n"
        "def show(id): requests.get(f'{BIDS}/{id}', headers=H)\n"
        "def every(): requests.get(BIDS, headers=H)\n",
        encoding="utf-8",
    )

    (found,) = findings_on(tmp_path, "2026-11-30")

    assert found is not None
    assert found.location.line == 2
    assert "ends 2027-01-22" in found.message
    assert [each.location.line for each in found.related] == [4, 5, 6]
    assert "ends 2027-03-25" in found.related[0].message
    assert "ends 2027-04-06" in found.related[1].message
