"""One object that is handed through the whole program."""
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Endpoints:
    oauth: str = "https://app.procore.com/oauth"  # expect: PCR104
    rest: str = "https://api.procore.com/rest/v1.0"


@dataclass(frozen=True)
class Config:
    client_id: str
    client_secret: str
    company_id: str
    endpoints: Endpoints = field(default_factory=Endpoints)

    def for_company(self, company_id: str) -> "Config":
        return replace(self, company_id=company_id)
