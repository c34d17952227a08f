import requests
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    procore_sa_client_id: str
    procore_sa_client_secret: str
    company: str


settings = Settings()


def token():
    response = requests.post("https://login.procore.com/oauth/token", data={  # expect: PCR103
        "grant_type": "client_credentials",
        "client_id": settings.procore_sa_client_id,
        "client_secret": settings.procore_sa_client_secret,
    })
    return response.json()["access_token"]


def rows():
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": "Bearer " + token(), "Procore-Company-Id": settings.company}).json()
