"""Migration notes kept as code.

Before 2019 both `https://app.procore.com/oauth/token` and `https://app.procore.com/rest/v1.0`
were used. Today: login.procore.com and api.procore.com.
"""
import logging
import os
import time

import requests

log = logging.getLogger(__name__)
# TOKEN_URL = "https://app.procore.com/oauth/token"
TOKEN_URL = "https://login.procore.com/oauth/token"


class Session:
    def __init__(self):
        self.body = None

    def bearer(self):
        """POST to the token URL (formerly https://app.procore.com/oauth/token)."""
        if self.body is None or time.time() > self.body["created_at"] + self.body["expires_in"]:
            answer = requests.post(
                TOKEN_URL,
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            if answer.status_code == 404:
                log.error("still using https://app.procore.com/oauth/token? see the notes above")
            answer.raise_for_status()
            self.body = answer.json()
        return self.body["access_token"]

    def rfis(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
