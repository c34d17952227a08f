"""Talks to the ledger; only the name of the method is the same."""

from acme.http import LedgerClient
from acme.ledger import Client


def entries(year):
    return Client().call("GET", f"/v3/company/{year}/journal")


def cost_codes():
    return LedgerClient(timeout=3).call("GET", "/cost_codes")


def call(method, path):
    raise NotImplementedError(f"{method} {path}")
