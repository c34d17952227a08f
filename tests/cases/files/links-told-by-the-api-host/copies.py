import os
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import requests

A = os.environ["PROCORE_ACCESS_TOKEN"]
B = "api.procore.com"


def c(d, e: Path):
    f = {}
    if urlsplit(d).hostname == B:
        f["Authorization"] = "Bearer " + A
    g = httpx.get(d, headers=f, follow_redirects=True, timeout=60)  # expect: PCR302
    g.raise_for_status()
    e.write_bytes(g.content)


class H:
    def __init__(self):
        self.i = requests.Session()

    def j(self, k):
        if urlsplit(k["where"]).netloc != B:
            return {}
        return {"Authorization": f"Bearer {A}"}

    def l(self, k):
        with self.i.get(k["where"], headers=self.j(k), timeout=60) as m:  # expect: PCR302
            return m.content
