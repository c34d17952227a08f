"""Twelve-factor configuration."""
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Config:
    client_id: str
    client_secret: str
    company_id: str
    token_ttl: int


def from_env() -> Config:
    return Config(
        client_id=os.environ["PROCORE_CLIENT_ID"],
        client_secret=os.environ["PROCORE_CLIENT_SECRET"],
        company_id=os.environ["PROCORE_COMPANY_ID"],
        token_ttl=int(os.getenv("PROCORE_TOKEN_TTL", "6900")),  # expect: PCR101
    )
