"""Settings with defaults."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    company_id: int
    api_base: str = "https://api.procore.com/rest/v1.0"
    timeout: float = 20.0
