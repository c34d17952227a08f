"""Procore access.

Access tokens live for 2 hours (7200 seconds) according to the old handbook, for 90 minutes
according to the new one. We do not care: see `_expired`.
"""
import logging
import os
import time

import requests

log = logging.getLogger("procore")

# expires_at = created_at + 7200   <- what the first version did
HELP = "Your Procore token lasts two hours (7200 s). Run `pc login` again when it has expired."


class Api:
    def __init__(self):
        self.token = {}

    def _expired(self):
        """True once created_at + expires_in has passed; the 7200 of the docs is not used."""
        if not self.token:
            return True
        return time.time() >= self.token["created_at"] + self.token["expires_in"]

    def _login(self):
        # a token is good for timedelta(hours=2), they say
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
        self.token = answer.json()
        log.info("new token; used to be valid for 7200 s, now for %s s", self.token["expires_in"])

    def submittals(self, project_id):
        if self._expired():
            log.debug("token older than two hours or close to it, logging in")
            self._login()
        answer = requests.get(
            f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals",
            headers={
                "Authorization": f"Bearer {self.token['access_token']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=30,
        )
        if answer.status_code == 401:
            raise SystemExit(HELP)
        answer.raise_for_status()
        return answer.json()
