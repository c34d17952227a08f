import os
import shutil
from urllib.request import Request, urlopen

A = os.environ["PROCORE_ACCESS_TOKEN"]


class B:
    def __init__(self, c):
        self.c = c

    def d(self, e, f):
        g = Request(e["pdf_url"])
        g.add_header("Authorization", f"Bearer {A}")  # expect: PCR303
        with urlopen(g, timeout=60) as h, open(f, "wb") as i:
            shutil.copyfileobj(h, i)


def j(k):
    return {"number": k["number"], "body": urlopen(Request(k["url"], None, {"Authorization": "Bearer " + A})).read()}  # expect: PCR303
