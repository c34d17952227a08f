"""The environment chooses the hosts."""

from __future__ import annotations

from enum import Enum


class Environment(str, Enum):
    PRODUCTION = "production"
    SANDBOX = "sandbox"
    MONTHLY = "monthly"


def api_host(environment: Environment) -> str:
    match environment:
        case Environment.PRODUCTION:
            return "https://api.procore.com"
        case Environment.SANDBOX:
            return "https://sandbox.procore.com"
        case Environment.MONTHLY:
            return "https://api-monthly.procore.com"
    raise ValueError(environment)
