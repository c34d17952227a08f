"""What is read as data, what libraries drop, what is not repeated, and addresses that callers choose."""
import json
import os
from urllib.request import Request, urlopen

import requests

A = os.environ["PROCORE_ACCESS_TOKEN"]


def r(s):
    return json.load(urlopen(Request(s["url"], headers={"Authorization": f"Bearer {A}"}), timeout=30))


def t(s):
    return json.loads(urlopen(Request(s["url"], headers={"Authorization": f"Bearer {A}"}), timeout=30).read())


def u(s):
    return requests.get(s["url"], headers={"Authorization": f"Bearer {A}"}, timeout=30).content


def v(s):
    w = Request(s["url"])
    w.add_unredirected_header("Authorization", f"Bearer {A}")
    return urlopen(w, timeout=30).read()


def x(y):
    return urlopen(Request(y, headers={"Authorization": f"Bearer {A}"}), timeout=30).read()


def z(s):
    return urlopen(Request(s["endpoint"], headers={"Authorization": f"Bearer {A}"}), timeout=30).read()
