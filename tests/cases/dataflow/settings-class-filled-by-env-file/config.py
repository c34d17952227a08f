from functools import lru_cache

from pydantic import BaseModel, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Store(BaseModel):
    bucket: str = "cost-extracts"


class ProcoreSettings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="PROCORE_")

    base_url: str
    token: SecretStr
    company: int
    page_size: int = 100


class CrmSettings(BaseSettings):
    base_url: str
    token: SecretStr

    class Config:
        env_prefix = "CRM_"


@lru_cache
def procore() -> ProcoreSettings:
    return ProcoreSettings()


crm = CrmSettings()
