"""Hosts by environment; production was forgotten when the hosts were split."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Hosts:
    login: str
    api: str


ENVIRONMENTS = {
    "production": Hosts(login="https://login.procore.com", api="https://app.procore.com"),  # expect: PCR202
    "sandbox": Hosts(login="https://login-sandbox.procore.com", api="https://sandbox.procore.com"),
    "monthly": Hosts(login="https://login-sandbox-monthly.procore.com", api="https://api-monthly.procore.com"),
}
