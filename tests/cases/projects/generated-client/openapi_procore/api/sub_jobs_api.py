# coding: utf-8
from typing import Any, Dict, Optional

from openapi_procore.api_client import ApiClient


class SubJobsApi:
    def __init__(self, api_client: ApiClient) -> None:
        self.api_client = api_client

    def rest_v10_sub_jobs_id_delete(self, procore_company_id: int, id: int, project_id: int) -> Any:
        """Delete Sub Job

        :deprecated
        """
        _path_params: Dict[str, str] = {"id": id}
        _query_params = [("project_id", project_id)]
        _header_params: Dict[str, Optional[str]] = {"Procore-Company-Id": procore_company_id}
        _param = self.api_client.param_serialize(
            method="DELETE",
            resource_path="/rest/v1.0/sub_jobs/{id}",  # expect: PCR401
            path_params=_path_params,
            query_params=_query_params,
            header_params=_header_params,
        )
        return self.api_client.call_api(*_param)
