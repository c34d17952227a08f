import time
from datetime import datetime, timedelta

import requests


class A:
    def __init__(self, c, d):
        self.c, self.d = c, d
        self.x = None
        self.y = None

    def z(self):
        if self.x is None or datetime.utcnow() >= self.y:
            r = requests.post("https://login.procore.com/oauth/token", json={"grant_type": "client_credentials", "client_id": self.c, "client_secret": self.d})
            self.x = r.json()["access_token"]
            self.y = datetime.utcnow() + timedelta(minutes=85)  # expect: PCR101
        return self.x


def w(cache, c, d):
    v = cache.get("abc")
    if v is None:
        v = requests.post("https://login.procore.com/oauth/token", json={"grant_type": "client_credentials", "client_id": c, "client_secret": d}).json()["access_token"]
        cache.set("abc", v, 5000)  # expect: PCR101
    return v


M = {}


def q(c, d):
    if not M or time.time() - M["t"] > 6000:  # expect: PCR101
        r = requests.post("https://login.procore.com/oauth/token", json={"grant_type": "client_credentials", "client_id": c, "client_secret": d}).json()
        M["v"] = r["access_token"]
        M["t"] = time.time()
    return M["v"]


def p(c, d, conn):
    row = conn.execute("SELECT a, b FROM k").fetchone()
    if row is None or row[1] < time.time():
        r = requests.post("https://login.procore.com/oauth/token", json={"grant_type": "client_credentials", "client_id": c, "client_secret": d}).json()
        conn.execute("INSERT INTO k (a, b) VALUES (?, ?)", (r["access_token"], time.time() + 5400))  # expect: PCR101
        return r["access_token"]
    return row[0]
