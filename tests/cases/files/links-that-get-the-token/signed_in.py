import json
import urllib.parse
import urllib.request
from pathlib import Path


class L:
    def __init__(self, client_id, client_secret):
        form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        body = urllib.parse.urlencode(form).encode()
        with urllib.request.urlopen("https://login.procore.com/oauth/token", data=body, timeout=30) as answer:
            self.m = json.load(answer)["access_token"]

    def n(self, rows, o: Path):
        for p in rows:
            q = urllib.request.Request(p["url"], headers={"Authorization": "Bearer " + self.m})  # expect: PCR303
            (o / str(p["id"])).write_bytes(urllib.request.urlopen(q, timeout=60).read())
