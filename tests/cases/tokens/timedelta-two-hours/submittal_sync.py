import logging
import os
from datetime import datetime, timedelta

import requests

log = logging.getLogger(__name__)


class ProcoreClient:
    """Thin client used by the nightly submittal sync."""

    def __init__(self, client_id, client_secret, company_id):
        self.client_id = client_id
        self.client_secret = client_secret
        self.company_id = str(company_id)
        self.access_token = None
        self.expires_at = datetime.min

    def _authenticate(self):
        response = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": self.client_id,
                "client_secret": self.client_secret,
            },
            timeout=20,
        )
        response.raise_for_status()
        self.access_token = response.json()["access_token"]
        self.expires_at = datetime.utcnow() + timedelta(hours=2)  # expect: PCR101
        log.info("got a new token")

    def get(self, path, **params):
        if datetime.utcnow() >= self.expires_at:
            self._authenticate()
        response = requests.get(
            f"https://api.procore.com{path}",
            params=params,
            headers={"Authorization": f"Bearer {self.access_token}", "Procore-Company-Id": self.company_id},
            timeout=60,
        )
        response.raise_for_status()
        return response.json()


def main():
    client = ProcoreClient(
        os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"], os.environ["PROCORE_COMPANY_ID"]
    )
    for project_id in os.environ["PROJECT_IDS"].split(","):
        rows = client.get(f"/rest/v1.1/projects/{project_id}/submittals", per_page=200)
        log.info("project %s: %d submittals", project_id, len(rows))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
