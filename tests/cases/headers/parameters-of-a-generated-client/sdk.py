"""A client as generators write them: each operation hands further headers on."""
import requests


class ApiClient:
    def __init__(self, token):
        self.token = token

    def call_api(self, path, method, query=None, header_params=None):
        header_params = {"Accept": "application/json", **(header_params or {})}
        header_params["Authorization"] = f"Bearer {self.token}"
        return requests.request(method, "https://api.procore.com" + path, params=query, headers=header_params).json()


class RfisApi:
    def __init__(self, client):
        self.client = client

    def list_rfis(self, project, _headers=None):
        return self.client.call_api(f"/rest/v1.0/projects/{project}/rfis", "GET", header_params=_headers)

    def show_rfi(self, project, number, _headers=None):
        return self.client.call_api(f"/rest/v1.0/projects/{project}/rfis/{number}", "GET", header_params=_headers)

    def list_statuses(self, project):
        return self.client.call_api(f"/rest/v1.0/projects/{project}/rfis/statuses", "GET")  # expect: PCR201
