"""The calls of the generated client."""

import json

import urllib3

HOST = "https://api.procore.com"


class ApiClient:
    def __init__(self, token):
        self.token = token
        self.pool = urllib3.PoolManager()

    def call(self, path, method, header_params, body=None, files=None):
        headers = {"Authorization": f"Bearer {self.token}"}
        headers.update(header_params)
        if files:
            merged = dict(body or {}, **files)
            return self.pool.request(method, HOST + path, fields=merged, headers=headers)
        headers["Content-Type"] = "application/json"
        return self.pool.request(method, HOST + path, body=json.dumps(body), headers=headers)
