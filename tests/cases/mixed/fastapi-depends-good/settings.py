"""Settings of the service."""

from pydantic import AnyHttpUrl
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    procore_login: AnyHttpUrl = "https://login.procore.com"
    procore_api: AnyHttpUrl = "https://api.procore.com"
    procore_company_id: int
    procore_client_id: str
    procore_client_secret: str


settings = Settings()
