"""Without `expires_in` a token counts as already over, so that the next call logs in again."""
import os
import time

import requests


class Tokens:
    def __init__(self):
        self._body = {}

    def get(self):
        dies_at = self._body.get("created_at", 0) + self._body.get("expires_in", 0)  # may: PCR101
        if time.time() >= dies_at:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self._body = answer.json()
        return self._body["access_token"]


tokens = Tokens()


def vendor(project_id, vendor_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors/{vendor_id}",
        headers={"Authorization": f"Bearer {tokens.get()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
