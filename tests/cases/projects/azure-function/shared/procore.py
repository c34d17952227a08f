import datetime as dt
import json

import requests
from azure.core.exceptions import ResourceNotFoundError
from azure.data.tables import TableClient


class TableTokenStore:
    def __init__(self, conn: str):
        self.table = TableClient.from_connection_string(conn, "tokens")

    def load(self):
        try:
            row = self.table.get_entity("procore", "token")
        except ResourceNotFoundError:
            return None
        if row["valid_until"] <= dt.datetime.now(dt.timezone.utc):
            return None
        return row["value"]

    def save(self, value: str, seconds: int):
        self.table.upsert_entity({
            "PartitionKey": "procore",
            "RowKey": "token",
            "value": value,
            "valid_until": dt.datetime.now(dt.timezone.utc) + dt.timedelta(seconds=seconds),
        })


class Procore:
    def __init__(self, client_id, client_secret, company_id, store):
        self.client_id = client_id
        self.client_secret = client_secret
        self.company_id = company_id
        self.store = store
        self.login = "https://login.procore.com"
        self.base = "https://api.procore.com"

    def _token(self):
        cached = self.store.load()
        if cached:
            return cached
        r = requests.post(f"{self.login}/oauth/token", data={
            "grant_type": "client_credentials", "client_id": self.client_id, "client_secret": self.client_secret})
        r.raise_for_status()
        value = r.json()["access_token"]
        self.store.save(value, 90 * 60 - 120)  # expect: PCR101
        return value

    def _send(self, method, url, **kw):
        h = {"Authorization": "Bearer " + self._token(), "Procore-Company-Id": self.company_id}
        r = requests.request(method, url, headers=h, **kw)
        r.raise_for_status()
        return r

    def get_all(self, path):
        rows, url, params = [], self.base + path, {"per_page": 2000}
        while url:
            r = self._send("GET", url, params=params)
            rows += r.json()
            url = r.links.get("next", {}).get("url")
            params = None
        return rows

    def post(self, path, body):
        return self._send("POST", self.base + path, data=json.dumps(body)).json()
