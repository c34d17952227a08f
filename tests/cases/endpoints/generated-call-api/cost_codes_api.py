# coding: utf-8
"""Procore REST API client, generated."""
class CostCodesApi(object):
    def __init__(self, api_client=None):
        self.api_client = api_client

    def rest_v10_cost_codes_get_with_http_info(self, procore_company_id, **kwargs):
        header_params = {"Procore-Company-Id": procore_company_id}
        return self.api_client.call_api(
            '/rest/v1.0/cost_codes', 'GET',  # expect: PCR402
            {}, [], header_params,
            response_type='list[object]')

    def rest_v10_sub_jobs_id_delete_with_http_info(self, procore_company_id, id, **kwargs):
        header_params = {"Procore-Company-Id": procore_company_id}
        return self.api_client.call_api(
            '/rest/v1.0/sub_jobs/{id}', 'DELETE',  # expect: PCR401
            {"id": id}, [], header_params)
