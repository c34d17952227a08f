"""Settings with many durations, none of which belongs to the token."""
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    procore_client_id: str
    procore_client_secret: str
    procore_company_id: str
    procore_login_url: str = "https://login.procore.com"
    procore_api_url: str = "https://api.procore.com"
    procore_project_cache_seconds: int = 7200
    procore_read_timeout: int = 900
    procore_token_margin_seconds: int = 90
    session_lifetime_minutes: int = 120
    password_reset_token_seconds: int = 5400


settings = Settings()
