import time

import requests

from config import Config


class Client:
    def __init__(self, config: Config):
        self.config = config
        self._token = None
        self._valid_until = 0.0

    @property
    def token(self) -> str:
        if time.time() >= self._valid_until:
            response = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.config.client_id,
                    "client_secret": self.config.client_secret,
                },
                timeout=30,
            )
            response.raise_for_status()
            self._token = response.json()["access_token"]
            self._valid_until = time.time() + self.config.token_ttl  # may: PCR101
        return self._token

    def get(self, path, params=None):
        response = requests.get(
            "https://api.procore.com" + path,
            params=params,
            headers={"Authorization": "Bearer " + self.token, "Procore-Company-Id": self.config.company_id},
            timeout=30,
        )
        response.raise_for_status()
        return response.json()

    def vendors(self, project_id):
        return self.get(f"/rest/v1.0/projects/{project_id}/vendors", {"per_page": 100})
