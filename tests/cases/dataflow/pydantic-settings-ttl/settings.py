from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PROCORE_", env_file=".env")

    client_id: str
    client_secret: SecretStr
    company_id: int
    login_url: str = "https://login.procore.com"
    api_url: str = "https://api.procore.com"
    http_timeout: float = 30.0
    token_ttl_seconds: int = 5400  # expect: PCR101


settings = Settings()
