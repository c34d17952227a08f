from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    telegram_token: str = Field(alias="TELEGRAM_TOKEN")
    client_id: str = Field(alias="PROCORE_CLIENT_ID")
    client_secret: str = Field(alias="PROCORE_CLIENT_SECRET")
    company_id: str = Field(alias="PROCORE_COMPANY_ID")
    project_id: int = Field(alias="PROCORE_PROJECT_ID")
    api_url: str = Field("https://api.procore.com", alias="PROCORE_API_URL")
    login_url: str = Field("https://app.procore.com/oauth/token", alias="PROCORE_TOKEN_URL")  # expect: PCR104


settings = Settings()
