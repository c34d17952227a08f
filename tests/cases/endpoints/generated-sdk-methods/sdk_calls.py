"""The generated SDK hides paths in method names."""

from __future__ import annotations

import os

import procore_sdk


def client() -> procore_sdk.ApiClient:
    configuration = procore_sdk.Configuration(host="https://api.procore.com")
    return procore_sdk.ApiClient(configuration, header_name="Authorization", header_value=f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}")


def lists(company_id: int) -> list:
    api = procore_sdk.CoreCostCodesSubJobsCostCodesApi(client())
    return api.rest_v10_standard_cost_code_lists_get(procore_company_id=company_id, company_id=company_id)  # expect: PCR401


def drop_sub_job(company_id: int, project_id: int, sub_job_id: int) -> None:
    api = procore_sdk.CoreCostCodesSubJobsSubJobsApi(client())
    api.rest_v10_sub_jobs_id_delete(company_id, id=sub_job_id, project_id=project_id)  # expect: PCR401


def segments(company_id: int, project_id: int) -> list:
    api = procore_sdk.CoreWorkBreakdownStructureSegmentsApi(client())
    return api.rest_v10_projects_project_id_work_breakdown_structure_segments_get(company_id, project_id)
