"""Puts the parts of a request together, as the generator of the client does it."""

from urllib.parse import quote, urlencode

from rest import RESTClientObject


class ApiClient:
    def __init__(self, host, token, company):
        self.host = host
        self.rest_client = RESTClientObject(type("Configuration", (), {"verify_ssl": True}))
        self.default_headers = {"Authorization": "Bearer " + token, "Procore-Company-Id": str(company)}

    def param_serialize(self, method, resource_path, path_params=None, query_params=None, body=None):
        for k, v in (path_params or {}).items():
            resource_path = resource_path.replace("{%s}" % k, quote(str(v)))
        url = self.host + resource_path
        if query_params:
            url += "?" + urlencode(query_params)
        return method, url, dict(self.default_headers), body

    def call_api(self, method, url, header_params=None, body=None):
        return self.rest_client.request(method, url, headers=header_params, body=body)
