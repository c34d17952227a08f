from functools import lru_cache

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    procore_client_id: str
    procore_client_secret: str
    procore_api_base: str = "https://api.procore.com"
    procore_login_base: str = "https://login.procore.com"
    procore_company_id: int
    http_timeout: float = 30.0
    jwt_expire_minutes: int = 120

    class Config:
        env_file = ".env"


@lru_cache
def get_settings() -> Settings:
    return Settings()
