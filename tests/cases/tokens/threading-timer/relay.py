"""Relays punch item changes to the subcontractor's chat."""
import os
import threading

import requests

LOGIN = "https://login.procore.com"
API = "https://api.procore.com"


class TokenKeeper:
    """Renews the access token in the background as long as the process lives."""

    def __init__(self):
        self.value = None
        self._timer = None

    def start(self):
        self._renew()

    def _renew(self):
        reply = requests.post(
            LOGIN + "/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        reply.raise_for_status()
        self.value = reply.json()["access_token"]
        self._timer = threading.Timer(5100, self._renew)  # expect: PCR101
        self._timer.daemon = True
        self._timer.start()

    def stop(self):
        if self._timer:
            self._timer.cancel()


keeper = TokenKeeper()


def punch_item(item_id, project_id):
    reply = requests.get(
        f"{API}/rest/v1.1/punch_items/{item_id}",
        params={"project_id": project_id},
        headers={
            "Authorization": "Bearer " + keeper.value,
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    reply.raise_for_status()
    return reply.json()
