import time

import requests

from settings import settings


class Client:
    def __init__(self):
        self._token = None
        self._projects = None
        self._projects_read = 0.0

    def _bearer(self):
        margin = settings.procore_token_margin_seconds
        if self._token is None or time.time() > self._token["created_at"] + self._token["expires_in"] - margin:
            answer = requests.post(
                f"{settings.procore_login_url}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": settings.procore_client_id,
                    "client_secret": settings.procore_client_secret,
                },
                timeout=30,
            )
            answer.raise_for_status()
            self._token = answer.json()
        return self._token["access_token"]

    def projects(self):
        if self._projects is None or time.time() - self._projects_read > settings.procore_project_cache_seconds:
            answer = requests.get(
                f"{settings.procore_api_url}/rest/v1.1/projects",
                params={"company_id": settings.procore_company_id},
                headers={
                    "Authorization": f"Bearer {self._bearer()}",
                    "Procore-Company-Id": settings.procore_company_id,
                },
                timeout=settings.procore_read_timeout,
            )
            answer.raise_for_status()
            self._projects, self._projects_read = answer.json(), time.time()
        return self._projects
