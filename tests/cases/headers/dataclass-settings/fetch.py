"""Reads locations with the settings' headers."""

import requests

from settings import ProcoreSettings


def locations(project_id: int, settings: ProcoreSettings | None = None) -> list[dict]:
    settings = settings or ProcoreSettings()
    response = requests.get(
        f"{settings.root}/projects/{project_id}/locations",
        headers=settings.as_headers(),
        timeout=30,
    )
    response.raise_for_status()
    return response.json()
