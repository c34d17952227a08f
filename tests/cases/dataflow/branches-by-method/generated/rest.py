import json
from urllib.parse import urlencode

import urllib3


class RESTClientObject:
    def __init__(self):
        self.pool_manager = urllib3.PoolManager(num_pools=4)

    def request(self, method, url, query_params=None, headers=None, body=None):
        method = method.upper()
        assert method in ["GET", "DELETE", "POST"]
        headers = headers or {}
        if method in ["POST", "DELETE"]:
            if query_params:
                url += "?" + urlencode(query_params)
            return self.pool_manager.request(method, url, body=json.dumps(body), headers=headers)
        return self.pool_manager.request(method, url, fields=query_params, headers=headers)

    def GET(self, url, headers=None, query_params=None):
        return self.request("GET", url, headers=headers, query_params=query_params)

    def DELETE(self, url, headers=None, query_params=None, body=None):
        return self.request("DELETE", url, headers=headers, query_params=query_params, body=body)

    def POST(self, url, headers=None, query_params=None, body=None):
        return self.request("POST", url, headers=headers, query_params=query_params, body=body)
