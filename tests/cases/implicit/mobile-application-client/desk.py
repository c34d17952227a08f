"""A desk program that asks oauthlib's client itself for the address."""
from oauthlib.oauth2 import MobileApplicationClient

LOGIN = "https://login.procore.com"


class DesktopLogin:
    def __init__(self, client_id, redirect_uri):
        self._client = MobileApplicationClient(client_id)  # expect: PCR105
        self._redirect_uri = redirect_uri

    def url(self, state):
        return self._client.prepare_request_uri(  # may: PCR105
            f"{LOGIN}/oauth/authorize", redirect_uri=self._redirect_uri, state=state
        )


def board_address(client_id):
    return MobileApplicationClient(client_id).prepare_request_uri("https://trello.com/1/authorize")
