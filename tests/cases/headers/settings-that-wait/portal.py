import requests
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    token: str = ""
    company: str = ""
    office: str | None = None


settings = Settings()


def head():
    known = {"Authorization": f"Bearer {settings.token}", "Procore-Company-Id": settings.company}
    return {name: value for name, value in known.items() if value}


def vendors():
    return requests.get("https://api.procore.com/rest/v1.0/vendors", headers=head(), timeout=30).json()


def offices():
    head = {"Authorization": f"Bearer {settings.token}"}  # expect: PCR201
    if settings.office:
        return requests.get(f"https://api.procore.com/rest/v1.0/offices/{settings.office}", headers=head, timeout=30).json()
    return []
