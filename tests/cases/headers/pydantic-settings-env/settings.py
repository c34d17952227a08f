"""pydantic settings, read from .env."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="PROCORE_")

    api_base: str
    access_token: SecretStr
    company_id: int = Field(gt=0)


@lru_cache
def get_settings() -> Settings:
    return Settings()
