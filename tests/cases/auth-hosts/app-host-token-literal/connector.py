"""Connector of the BI gateway. Only the log-in still goes where the old samples went."""
import os
import time

import requests


class ProcoreConnector:
    def __init__(self):
        self._token = {"created_at": 0, "expires_in": 0}

    def _ensure_token(self):
        if time.time() < self._token["created_at"] + self._token["expires_in"] - 60:
            return
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        response = requests.post("https://app.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR104
        response.raise_for_status()
        self._token = response.json()

    def rows(self, project_id):
        self._ensure_token()
        response = requests.get(
            "https://api.procore.com/rest/v1.1/change_events",
            params={"project_id": project_id},
            headers={
                "Authorization": f"Bearer {self._token['access_token']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=60,
        )
        response.raise_for_status()
        return response.json()
