from typing import Any, Optional

import requests
from airflow.hooks.base import BaseHook


class ProcoreHook(BaseHook):
    """Thin hook over the ``procore_default`` connection.

    host = API host, login = client id, password = client secret,
    extra = {"company_id": ..., "login_url": ...}
    """

    def __init__(self, conn_id: str = "procore_default"):
        super().__init__()
        self.conn = self.get_connection(conn_id)
        extra = self.conn.extra_dejson
        self.company_id = str(extra["company_id"])
        self.login_url = extra.get("login_url", "https://login.procore.com")
        self.base = "https://" + self.conn.host
        self._session: Optional[requests.Session] = None

    def get_conn(self) -> requests.Session:
        if self._session is None:
            s = requests.Session()
            s.headers["Authorization"] = "Bearer " + self._token()
            s.headers["procore-company-id"] = self.company_id
            self._session = s
        return self._session

    def _token(self) -> str:
        r = requests.post(
            self.login_url + "/oauth/token",
            data={"grant_type": "client_credentials", "client_id": self.conn.login, "client_secret": self.conn.password},
            timeout=30,
        )
        r.raise_for_status()
        return r.json()["access_token"]

    def call(self, method: str, path: str, params: Optional[dict] = None) -> Any:
        r = self.get_conn().request(method, self.base + path, params=params, timeout=60)
        if r.status_code == 401:
            self._session = None
            r = self.get_conn().request(method, self.base + path, params=params, timeout=60)
        r.raise_for_status()
        return r.json()
