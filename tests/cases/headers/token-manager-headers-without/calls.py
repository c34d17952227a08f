"""Uses the manager's headers as they are."""

import requests

from tokens import TokenManager

ROOT = "https://api.procore.com/rest/v1.0"


class Photos:
    def __init__(self, manager: TokenManager) -> None:
        self.manager = manager

    def list(self, project_id: int) -> list[dict]:
        response = requests.get(f"{ROOT}/images", params={"project_id": project_id}, headers=self.manager.headers())
        response.raise_for_status()
        return response.json()

    def delete(self, project_id: int, image_id: int) -> None:
        url = f"{ROOT}/images/{image_id}"
        requests.delete(url, params={"project_id": project_id}, headers=self.manager.headers()).raise_for_status()
