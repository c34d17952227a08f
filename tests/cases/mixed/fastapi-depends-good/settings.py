"""Settings of the service."""

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    procore_login: str = "https://login.procore.com"
    procore_api: str = "https://api.procore.com"
    procore_company_id: int
    procore_client_id: str
    procore_client_secret: str


settings = Settings()
