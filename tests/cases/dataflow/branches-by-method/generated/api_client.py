from .rest import RESTClientObject


class ApiClient:
    def __init__(self, host="https://api.procore.com", header_name=None, header_value=None):
        self.host = host
        self.rest_client = RESTClientObject()
        self.default_headers = {}
        if header_name is not None:
            self.default_headers[header_name] = header_value

    def call_api(self, resource_path, method, path_params=None, query_params=None, header_params=None, body=None):
        header_params = header_params or {}
        header_params.update(self.default_headers)
        for name, value in (path_params or {}).items():
            resource_path = resource_path.replace("{%s}" % name, str(value))
        return self.request(method, self.host + resource_path, query_params, header_params, body)

    def request(self, method, url, query_params=None, headers=None, body=None):
        if method == "GET":
            return self.rest_client.GET(url, query_params=query_params, headers=headers)
        elif method == "POST":
            return self.rest_client.POST(url, query_params=query_params, headers=headers, body=body)
        elif method == "DELETE":
            return self.rest_client.DELETE(url, query_params=query_params, headers=headers, body=body)
        raise ValueError("http method must be `GET`, `POST` or `DELETE`.")
