"""A connection that logs whatever it sends."""
import logging
import time

import requests

log = logging.getLogger(__name__)


def timed(function, *args, **kwargs):
    """Call it, and log how long that took."""
    begun = time.monotonic()
    try:
        return function(*args, **kwargs)
    finally:
        log.debug("%s took %.2f s", args[0], time.monotonic() - begun)


class Connection:
    def __init__(self, client_id, client_secret, refresh_token, company_id):
        self.__client_id = client_id
        self.__client_secret = client_secret
        self.__refresh_token = refresh_token
        self.__company_id = company_id
        self.__access_token = ""
        self.renew()

    def renew(self):
        """A new access token; the refresh token stays the one we were given."""
        answer = timed(  # expect: PCR107
            requests.post,
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": self.__refresh_token,
                "client_id": self.__client_id,
                "client_secret": self.__client_secret,
            },
            timeout=30,
        )
        answer.raise_for_status()
        self.__access_token = answer.json()["access_token"]

    def get(self, path, **params):
        headers = {"Authorization": f"Bearer {self.__access_token}", "Procore-Company-Id": str(self.__company_id)}
        url = f"https://api.procore.com/rest/v1.0/{path}"
        answer = timed(requests.get, url, params=params, headers=headers, timeout=30)
        if answer.status_code == 401:
            self.renew()
            headers["Authorization"] = f"Bearer {self.__access_token}"
            answer = timed(requests.get, url, params=params, headers=headers, timeout=30)
        return answer
