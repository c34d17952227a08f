from .api_client import ApiClient


class CostApi:
    def __init__(self, api_client=None):
        self.api_client = api_client or ApiClient()

    def cost_codes_get(self, procore_company_id, project_id):
        header_params = {"Procore-Company-Id": str(procore_company_id)}
        return self.api_client.call_api(
            "/rest/v1.0/cost_codes",  # expect: PCR402
            "GET",
            {},
            [("project_id", project_id)],
            header_params,
        )

    def sub_jobs_id_delete(self, procore_company_id, id, project_id):
        header_params = {"Procore-Company-Id": str(procore_company_id)}
        return self.api_client.call_api(
            "/rest/v1.0/sub_jobs/{id}",  # expect: PCR401
            "DELETE",
            {"id": id},
            [("project_id", project_id)],
            header_params,
        )

    def budget_modifications_post(self, procore_company_id, project_id, body):
        header_params = {"Procore-Company-Id": str(procore_company_id)}
        return self.api_client.call_api(
            "/rest/v1.0/projects/{project_id}/budget_modifications",  # expect: PCR406
            "POST",
            {"project_id": project_id},
            [],
            header_params,
            body,
        )

    def budget_modifications_get(self, procore_company_id, project_id):
        header_params = {"Procore-Company-Id": str(procore_company_id)}
        return self.api_client.call_api(
            "/rest/v1.0/projects/{project_id}/budget_modifications",
            "GET",
            {"project_id": project_id},
            [],
            header_params,
        )
