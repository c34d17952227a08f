"""The shipped tables of endpoints, of the API and of clients say what is known."""

from __future__ import annotations

import pytest

from auditor.catalogue import Catalogue
from auditor.model.client import HeaderUse
from auditor.model.endpoint import EndpointStatus


@pytest.mark.parametrize(
    ("method", "path", "status", "new"),
    [
        (
            "GET",
            "/rest/v1.0/standard_cost_code_lists",
            EndpointStatus.DEPRECATED,
            "/rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/lists",
        ),
        (
            "DELETE",
            "/rest/v1.0/sub_jobs/{sub_job_id}",
            EndpointStatus.DEPRECATED,
            "/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}",
        ),
        (
            "GET",
            "/rest/v1.0/cost_codes?project_id={pid}",
            EndpointStatus.LEGACY,
            "/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items",
        ),
        ("GET", "/vapid/projects/{id}", EndpointStatus.SUNSET, "/rest/v1.0/projects/{id}"),
        (
            "POST",
            "/rest/v1.0/projects/{pid}/uploads",
            EndpointStatus.DEPRECATED,
            "/rest/v1.1/projects/{project_id}/uploads",
        ),
    ],
)
def test_endpoints_name_their_successor(
    shipped: Catalogue, method: str, path: str, status: EndpointStatus, new: str
) -> None:
    match = shipped.endpoints.among(statuses=(status,)).find(method, path)

    assert match is not None
    replacement = match.row.replacement(match.bindings)
    assert replacement is not None
    assert replacement.new == new


@pytest.mark.parametrize(
    "path",
    [
        "/rest/v1.0/projects/7/rfis/filter_options/cost_code_id",
        "/rest/v1.0/projects/7/timesheets/scoped_cost_codes",
        "/rest/v1.0/budget_line_items/{id}",
    ],
)
def test_filters_by_cost_code_are_not_legacy(shipped: Catalogue, path: str) -> None:
    table = shipped.endpoints.among(
        announcements=("wbs-deprecation",), statuses=(EndpointStatus.DEPRECATED, EndpointStatus.LEGACY)
    )

    assert table.matches("GET", path) == ()


def test_uploads_know_their_reference_fields(shipped: Catalogue) -> None:
    match = shipped.endpoints.among(announcements=("file-upload-flow",)).find("POST", "/rest/v1.0/files")

    assert match is not None
    assert "upload_uuid" in match.row.upload_fields


def test_every_replacement_is_an_operation_of_the_api(shipped: Catalogue) -> None:
    unknown = [
        row.replacement_path
        for row in shipped.endpoints.rows
        if row.replacement_path
        and not row.replacement_path.endswith("{anything}")
        and shipped.api.find(row.replacement_method, row.replacement_path) is None
    ]

    assert unknown == []


def test_the_api_is_found_by_method_and_path(shipped: Catalogue) -> None:
    operation = shipped.api.find("GET", "/rest/v1.0/projects/{project.id}/rfis/4711")

    assert operation is not None
    assert operation.path_template == "/rest/v1.0/projects/{project_id}/rfis/{id}"
    assert shipped.api.methods("/rest/v1.0/me") == ("GET",)
    assert shipped.api.matches("GET", "/rest/v1.0/no_such_thing") == ()


def client_headers(catalogue: Catalogue, client: str, target: str) -> set[HeaderUse]:
    (known,) = [candidate for candidate in catalogue.clients if candidate.id == client]
    return {call.header for call in known.calls_of(target)}


@pytest.mark.parametrize(
    ("client", "target", "header"),
    [
        ("procore", "projects.get", HeaderUse.ABSENT),
        ("propycore", "projects.get", HeaderUse.ABSENT),
        ("propycore", "cost_codes.get", HeaderUse.WRONG_NAME),
        ("propycore", "rfis.get", HeaderUse.SENT),
        ("pyprocore", "rfis.list", HeaderUse.ABSENT),
        ("procore_sdk", "rest_v10_sub_jobs_id_delete", HeaderUse.ARGUMENT),
        ("procore_sdk", "rest_v10_sub_jobs_id_delete_with_http_info", HeaderUse.ARGUMENT),
        ("procore_sdk", "rest_v10_me_get", HeaderUse.ABSENT),
    ],
)
def test_clients_are_known_for_what_they_send(shipped: Catalogue, client: str, target: str, header: HeaderUse) -> None:
    assert client_headers(shipped, client, target) == {header}


def test_a_service_that_is_not_the_api_is_marked(shipped: Catalogue) -> None:
    foreign = [client.imports for client in shipped.clients if not client.is_vendor_api]

    assert foreign == [("procore_notification_service_client",)]
