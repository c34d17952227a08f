import os
import time
from threading import Lock

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

SERVICE_ACCOUNT_ID = os.environ["PROCORE_SERVICE_ACCOUNT_CLIENT_ID"]
SERVICE_ACCOUNT_SECRET = os.environ["PROCORE_SERVICE_ACCOUNT_CLIENT_SECRET"]


class ServiceAccountAuth(requests.auth.AuthBase):
    """requests auth object for our Procore service account."""

    def __init__(self, company_id):
        self.company_id = company_id
        self._lock = Lock()
        self._token = None
        self._exp = 0

    def _fetch(self):
        resp = requests.post("https://login.procore.com/oauth/token", json={  # expect: PCR103
            "grant_type": "client_credentials",
            "client_id": SERVICE_ACCOUNT_ID,
            "client_secret": SERVICE_ACCOUNT_SECRET,
        })
        resp.raise_for_status()
        body = resp.json()
        self._token, self._exp = body["access_token"], time.time() + body["expires_in"]

    def __call__(self, request):
        with self._lock:
            if time.time() > self._exp - 60:
                self._fetch()
        request.headers["Authorization"] = f"Bearer {self._token}"
        request.headers["Procore-Company-Id"] = self.company_id
        return request


def procore_session(company_id):
    s = requests.Session()
    s.auth = ServiceAccountAuth(company_id)
    s.mount("https://", HTTPAdapter(max_retries=Retry(total=5, backoff_factor=1, status_forcelist=[429, 502, 503])))
    return s
