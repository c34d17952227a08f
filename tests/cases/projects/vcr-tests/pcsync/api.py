import json
import logging
import time
from pathlib import Path

import requests

log = logging.getLogger(__name__)


class TokenFile:
    """Keeps the whole answer of the token endpoint on disk."""

    def __init__(self, path):
        self.path = Path(path)

    def read(self):
        return json.loads(self.path.read_text())

    def write(self, token):
        tmp = self.path.with_suffix(".tmp")
        tmp.write_text(json.dumps(token))
        tmp.replace(self.path)

    def is_fresh(self):
        t = self.read()
        return t["created_at"] + t["expires_in"] - 120 > time.time()


class Api:
    base = "https://api.procore.com/rest"

    def __init__(self, tokens, client_id, client_secret, company_id):
        self.tokens = tokens
        self.client_id = client_id
        self.client_secret = client_secret
        self.company_id = company_id

    def refresh(self):
        old = self.tokens.read()
        r = requests.post("https://login.procore.com/oauth/token", data={
            "grant_type": "refresh_token",
            "refresh_token": old["refresh_token"],
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        })
        r.raise_for_status()
        self.tokens.write(r.json())

    def request(self, method, path, **kw):
        if not self.tokens.is_fresh():
            self.refresh()
        headers = {
            "Authorization": f"Bearer {self.tokens.read()['access_token']}",
            "Procore-Company-Id": str(self.company_id),
        }
        r = requests.request(method, self.base + path, headers=headers, **kw)
        if r.status_code == 401:
            log.info("token refused, refreshing")
            self.refresh()
            headers = {"Authorization": f"Bearer {self.tokens.read()['access_token']}"}  # expect: PCR201
            r = requests.request(method, self.base + path, headers=headers, **kw)
        r.raise_for_status()
        return r

    def punch_items(self, project_id):
        return self.request("GET", "/v1.1/punch_items", params={"project_id": project_id}).json()

    def add_punch_photo(self, project_id, item_id, path):
        with open(path, "rb") as fh:
            return self.request(  # expect: PCR404
                "PATCH",
                f"/v1.1/punch_items/{item_id}",
                params={"project_id": project_id},
                files={"punch_item[attachments][]": (Path(path).name, fh, "image/jpeg")},  # may: PCR404
            ).json()
