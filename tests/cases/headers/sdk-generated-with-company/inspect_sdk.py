"""The generated SDK demands the company as an argument of each method."""

from __future__ import annotations

import os

import procore_sdk


def api_client() -> procore_sdk.ApiClient:
    configuration = procore_sdk.Configuration(host="https://api.procore.com")
    client = procore_sdk.ApiClient(configuration)
    client.set_default_header("Authorization", f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}")
    return client


def rfis(company_id: int, project_id: int) -> list:
    api = procore_sdk.ProjectManagementRFIApi(api_client())
    return api.rest_v10_projects_project_id_rfis_get(procore_company_id=company_id, project_id=project_id)


def submittals(company_id: int, project_id: int) -> list:
    api = procore_sdk.ProjectManagementSubmittalsApi(api_client())
    return api.rest_v11_projects_project_id_submittals_get(company_id, project_id, per_page=100)
