"""A hook with a session for each run; a new one, made after a 401, knows less than the first."""

import time

import requests
from airflow.hooks.base import BaseHook


class SiteHook(BaseHook):
    def __init__(self, conn_id="procore_default"):
        super().__init__()
        self.conn = self.get_connection(conn_id)

    def bearer(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": self.conn.login,
                "client_secret": self.conn.password,
            },
            timeout=30,
        )
        answer.raise_for_status()
        return "Bearer " + answer.json()["access_token"]

    def opened(self):
        session = requests.Session()
        session.headers["Authorization"] = self.bearer()
        session.headers["Procore-Company-Id"] = self.conn.schema
        return session

    def rows(self, path):
        session = self.opened()
        while True:
            answer = session.get("https://api.procore.com" + path, timeout=60)
            if answer.status_code == 429:
                time.sleep(3600)  # expect: PCR205
                continue
            if answer.status_code == 401:
                session = requests.Session()
                session.headers["Authorization"] = self.bearer()  # expect: PCR201
                continue
            answer.raise_for_status()
            yield from answer.json()
            return
