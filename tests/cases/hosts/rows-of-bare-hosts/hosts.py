"""Hosts without a scheme, in dicts and in records; a table that leads from host to host is no record."""
from dataclasses import dataclass


@dataclass
class Pair:
    login: str
    api: str


BY_NAME = {
    "live": {"login": "login.procore.com", "api": "api.procore.com"},
    "trial": {"login": "login.procore.com", "api": "sandbox.procore.com"},  # expect: PCR104
}
PAIRS = [
    Pair("login.procore.com", "api.procore.com"),
    Pair(login="login-sandbox.procore.com", api="api.procore.com"),  # expect: PCR104
]
MOVED = {"app.procore.com": "api.procore.com", "login-sandbox-monthly.procore.com": "login-sandbox.procore.com"}
KNOWN = ("login.procore.com", "sandbox.procore.com")
