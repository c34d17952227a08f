from __future__ import annotations

import os
from dataclasses import dataclass

HOSTS = {
    "production": ("https://login.procore.com", "https://api.procore.com"),
    "sandbox": ("https://login-sandbox.procore.com", "https://sandbox.procore.com"),
    "monthly": ("https://login-sandbox-monthly.procore.com", "https://api-monthly.procore.com"),
}


@dataclass(frozen=True)
class Config:
    client_id: str
    client_secret: str
    company_id: str
    login_url: str
    api_url: str
    refresh_margin: int = 300
    default_ttl: int = 7200  # expect: PCR101

    @classmethod
    def from_env(cls) -> "Config":
        login, api = HOSTS[os.getenv("PROCORE_ENV", "production")]
        return cls(
            client_id=os.environ["PROCORE_CLIENT_ID"],
            client_secret=os.environ["PROCORE_CLIENT_SECRET"],
            company_id=os.environ["PROCORE_COMPANY_ID"],
            login_url=login,
            api_url=api,
        )
