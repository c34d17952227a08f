import requests

from models import ProcoreSettings, Project


def token(settings: ProcoreSettings) -> str:
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": settings.client_id,
            "client_secret": settings.client_secret,
        },
        timeout=20,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def sync() -> None:
    settings = ProcoreSettings.load()
    headers = {"Authorization": f"Bearer {token(settings)}", "Procore-Company-Id": str(settings.company_id)}
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": settings.company_id},
        headers=headers,
        timeout=60,
    )
    answer.raise_for_status()
    for row in answer.json():
        Project.objects.update_or_create(procore_id=row["id"], defaults={"name": row["name"]})
