# coding: utf-8
from typing import Any, Dict, Optional

from openapi_procore.api_client import ApiClient


class RfisApi:
    def __init__(self, api_client: ApiClient) -> None:
        self.api_client = api_client

    def rest_v10_projects_project_id_rfis_get(self, procore_company_id: int, project_id: int, page: Optional[int] = None) -> Any:
        _param = self._rest_v10_projects_project_id_rfis_get_serialize(procore_company_id, project_id, page)
        return self.api_client.call_api(*_param)

    def _rest_v10_projects_project_id_rfis_get_serialize(self, procore_company_id, project_id, page):
        _path_params: Dict[str, str] = {}
        _query_params = []
        _header_params: Dict[str, Optional[str]] = {}
        if project_id is not None:
            _path_params["project_id"] = project_id
        if page is not None:
            _query_params.append(("page", page))
        if procore_company_id is not None:
            _header_params["Procore-Company-Id"] = procore_company_id
        return self.api_client.param_serialize(
            method="GET",
            resource_path="/rest/v1.0/projects/{project_id}/rfis",
            path_params=_path_params,
            query_params=_query_params,
            header_params=_header_params,
        )
