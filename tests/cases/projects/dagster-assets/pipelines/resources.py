import time

import requests
from dagster import ConfigurableResource
from pydantic import PrivateAttr
from tenacity import retry, stop_after_attempt, wait_exponential


class ProcoreResource(ConfigurableResource):
    """Procore as a Dagster resource."""

    client_id: str
    client_secret: str
    company_id: str
    host: str = "https://api.procore.com"
    login_host: str = "https://login.procore.com"
    _token: str = PrivateAttr(default="")
    _fetched_at: float = PrivateAttr(default=0.0)

    def _ensure_token(self) -> str:
        if not self._token or time.time() - self._fetched_at > 5100:  # expect: PCR101
            r = requests.post(
                f"{self.login_host}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.client_id,
                    "client_secret": self.client_secret,
                },
            )
            r.raise_for_status()
            self._token = r.json()["access_token"]
            self._fetched_at = time.time()
        return self._token

    @retry(stop=stop_after_attempt(4), wait=wait_exponential(multiplier=2, max=900))
    def fetch(self, path: str, **params):
        r = requests.get(
            self.host + path,
            headers={"Authorization": f"Bearer {self._ensure_token()}", "Procore-Company-Id": self.company_id},
            params=params,
            timeout=120,
        )
        r.raise_for_status()
        return r
