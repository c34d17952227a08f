from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    PROCORE_CLIENT_ID: str
    PROCORE_CLIENT_SECRET: str
    PROCORE_TOKEN_URL: str = "https://login.procore.com/oauth/token"
    SECRET_KEY: str
    ACCESS_TOKEN_EXPIRE_MINUTES: int = 120


settings = Settings()
