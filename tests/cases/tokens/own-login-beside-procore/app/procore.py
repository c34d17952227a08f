import os
import time

import requests

from app.config import settings

_kept: dict = {}


def _bearer() -> str:
    if not _kept or time.time() > _kept["created_at"] + _kept["expires_in"] - 60:
        answer = requests.post(
            settings.PROCORE_TOKEN_URL,
            data={
                "grant_type": "client_credentials",
                "client_id": settings.PROCORE_CLIENT_ID,
                "client_secret": settings.PROCORE_CLIENT_SECRET,
            },
            timeout=30,
        )
        answer.raise_for_status()
        _kept.update(answer.json())
    return _kept["access_token"]


def rfis(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {_bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
