"""The documented hosts, environment by environment."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Environment:
    login: str
    api: str


ENVIRONMENTS = {
    "production": Environment("https://login.procore.com", "https://api.procore.com"),
    "development": Environment("https://login-sandbox.procore.com", "https://sandbox.procore.com"),
    "monthly": Environment("https://login-sandbox-monthly.procore.com", "https://api-monthly.procore.com"),
    "federal": Environment("https://login.procoregov.com", "https://api.procoregov.com"),
}
