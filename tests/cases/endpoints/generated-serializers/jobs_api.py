"""Operations on sub jobs and cost codes."""

from api_client import ApiClient


class JobsApi:
    def __init__(self, api_client: ApiClient):
        self.api_client = api_client

    def delete_standard_cost_code(self, id, company_id):
        _param = self.api_client.param_serialize(
            method="DELETE",
            resource_path="/rest/v1.0/standard_cost_codes/{id}",  # expect: PCR401
            path_params={"id": id},
            query_params=[("company_id", company_id)],
        )
        return self.api_client.call_api(*_param)

    def list_sub_jobs(self, project_id):
        _param = self.api_client.param_serialize(
            method="GET",
            resource_path="/rest/v1.0/sub_jobs",  # expect: PCR402
            query_params=[("project_id", project_id)],
        )
        return self.api_client.call_api(*_param)

    def show_rfi(self, project_id, id):
        _param = self.api_client.param_serialize(
            method="GET",
            resource_path="/rest/v1.0/projects/{project_id}/rfis/{id}",
            path_params={"project_id": project_id, "id": id},
        )
        return self.api_client.call_api(*_param)


def client(token, company):
    return JobsApi(ApiClient("https://api.procore.com", token, company))
