import json

import urllib3


class RESTResponse:
    def __init__(self, resp):
        self.response = resp
        self.status = resp.status

    def read(self):
        return self.response.data


class RESTClientObject:
    def __init__(self, configuration):
        self.pool_manager = urllib3.PoolManager(cert_reqs="CERT_REQUIRED" if configuration.verify_ssl else "CERT_NONE")

    def request(self, method, url, headers=None, body=None, post_params=None, _request_timeout=None):
        method = method.upper()
        headers = headers or {}
        post_params = post_params or {}
        timeout = urllib3.Timeout(total=_request_timeout) if _request_timeout else None
        if method in ["POST", "PUT", "PATCH"]:
            content_type = headers.get("Content-Type")
            if content_type == "multipart/form-data":
                del headers["Content-Type"]
                r = self.pool_manager.request(method, url, fields=post_params, encode_multipart=True, timeout=timeout, headers=headers)
            else:
                r = self.pool_manager.request(method, url, body=json.dumps(body), timeout=timeout, headers=headers)
        else:
            r = self.pool_manager.request(method, url, fields={}, timeout=timeout, headers=headers)
        return RESTResponse(r)
