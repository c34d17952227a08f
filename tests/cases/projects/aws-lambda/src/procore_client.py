import json
import time
from urllib.parse import urlencode

import urllib3

http = urllib3.PoolManager(timeout=30.0, retries=urllib3.Retry(3, backoff_factor=0.5))

_TOKEN = None
_TOKEN_TIME = 0
TOKEN_TTL = 5400  # expect: PCR101
LOGIN = "https://login.procore.com"
API = "https://api.procore.com"


def _get_token(client_id, client_secret):
    """Container-level cache so warm invocations reuse the token."""
    global _TOKEN, _TOKEN_TIME
    if _TOKEN and time.time() - _TOKEN_TIME < TOKEN_TTL:
        return _TOKEN
    r = http.request(
        "POST",
        LOGIN + "/oauth/token",
        fields={"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret},
        encode_multipart=False,
    )
    if r.status != 200:
        raise RuntimeError("token request failed: %s" % r.status)
    _TOKEN = json.loads(r.data)["access_token"]
    _TOKEN_TIME = time.time()
    return _TOKEN


class ProcoreClient:
    def __init__(self, client_id, client_secret, company_id):
        self.client_id = client_id
        self.client_secret = client_secret
        self.company_id = str(company_id)

    def _headers(self):
        return {
            "Authorization": "Bearer " + _get_token(self.client_id, self.client_secret),
            "Procore-Company-Id": self.company_id,
        }

    def get(self, path, **params):
        url = API + path
        if params:
            url += "?" + urlencode(params)
        r = http.request("GET", url, headers=self._headers())
        if r.status == 401:
            global _TOKEN
            _TOKEN = None
            headers = {"Authorization": "Bearer " + _get_token(self.client_id, self.client_secret)}  # expect: PCR201
            r = http.request("GET", url, headers=headers)
        if r.status >= 400:
            raise RuntimeError(r.data)
        return json.loads(r.data)

    def download(self, url):
        r = http.request("GET", url)  # expect: PCR302
        return r.data
