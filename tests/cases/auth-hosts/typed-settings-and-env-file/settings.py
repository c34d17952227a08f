from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    procore_auth_url: str = "https://app.procore.com"  # expect: PCR104
    procore_api_url: str = "https://api.procore.com"
    procore_client_id: str
    procore_client_secret: str


settings = Settings()
