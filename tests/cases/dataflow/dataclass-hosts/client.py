import time

import requests

from config import Config


class Client:
    def __init__(self, config: Config):
        self.config = config
        self.token = None

    def _bearer(self):
        if self.token is None or time.time() >= self.token["created_at"] + self.token["expires_in"]:
            answer = requests.post(
                f"{self.config.endpoints.oauth}/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.config.client_id,
                    "client_secret": self.config.client_secret,
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()
        return self.token["access_token"]

    def vendors(self, project_id):
        answer = requests.get(
            f"{self.config.endpoints.rest}/projects/{project_id}/vendors",
            headers={"Authorization": f"Bearer {self._bearer()}", "Procore-Company-Id": self.config.company_id},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
