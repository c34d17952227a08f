"""Where endpoints stand on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.model.inventory import Lifecycle
from tests.inventory.program import DAY, endpoint

LINE = 'import requests\n\nrequests.{}("https://api.procore.com{}")\n'


@pytest.mark.parametrize(
    ("method", "path", "day", "lifecycle"),
    [
        ("get", "/rest/v1.0/companies", DAY, Lifecycle.ACTIVE),
        ("get", "/rest/v1.0/cost_codes", DAY, Lifecycle.LEGACY),
        ("get", "/rest/v1.0/cost_codes", date(2022, 3, 30), Lifecycle.ACTIVE),
        ("delete", "/rest/v1.0/sub_jobs/7", DAY, Lifecycle.DEPRECATED),
        ("delete", "/rest/v1.0/sub_jobs/7", date(2022, 3, 30), Lifecycle.ACTIVE),
        ("get", "/vapid/projects", DAY, Lifecycle.SUNSET),
        ("get", "/vapid/projects", date(2021, 6, 1), Lifecycle.DEPRECATED),
        ("get", "/rest/v1.0/no_such_thing", DAY, Lifecycle.UNLISTED),
        ("delete", "/rest/v1.0/companies", DAY, Lifecycle.UNLISTED),
    ],
)
def test_tables_and_the_calendar_decide(
    tmp_path: Path, method: str, path: str, day: date, lifecycle: Lifecycle
) -> None:
    found = endpoint(tmp_path, LINE.format(method, path), day=day)

    assert found.lifecycle is lifecycle


def test_announcement_and_replacement_are_named(tmp_path: Path) -> None:
    found = endpoint(tmp_path, LINE.format("delete", "/rest/v1.0/sub_jobs/7"))

    assert [(each.announcement, each.phase, each.since) for each in found.standings] == [
        ("wbs-deprecation", "deprecated", date(2022, 3, 31))
    ]
    assert found.replacement is not None
    assert found.replacement.new.endswith("/segment_items/{id}")


def test_coming_phase_is_told(tmp_path: Path) -> None:
    found = endpoint(tmp_path, LINE.format("get", "/vapid/projects"), day=date(2021, 6, 1))

    assert [(each.coming, each.coming_from) for each in found.standings] == [("sunset", date(2022, 2, 1))]


def test_upload_announcement_is_about_calls_that_send_files(tmp_path: Path) -> None:
    whole = 'import requests\n\nrequests.post("https://api.procore.com/rest/v1.0/files", {})\n'

    by_reference = endpoint(tmp_path, whole.format('json={"file": {"upload_uuid": "x"}}'))
    in_one_call = endpoint(tmp_path, whole.format('files={"file[data]": open("a.pdf", "rb")}'))

    assert by_reference.lifecycle is Lifecycle.ACTIVE
    assert in_one_call.lifecycle is Lifecycle.LEGACY


def test_hole_in_the_place_of_a_word_leaves_the_operation_open(tmp_path: Path) -> None:
    found = endpoint(
        tmp_path,
        """
        import requests

        def read(project_id, tool):
            return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/{tool}")
        """,
    )

    assert found.lifecycle is Lifecycle.UNDETERMINED
    assert found.quality.value == "partial"
    assert "A path segment is unknown" in found.calls[0].reasons[0]
