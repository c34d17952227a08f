"""Kiosk log-in with oauthlib's client for the implicit grant."""
import os

from oauthlib.oauth2 import MobileApplicationClient
from requests_oauthlib import OAuth2Session


class Kiosk:
    authorize = "https://login.procore.com/oauth/authorize"

    def __init__(self):
        client = MobileApplicationClient(client_id=os.environ["PROCORE_CLIENT_ID"])  # expect: PCR105
        self.oauth = OAuth2Session(client=client, redirect_uri="https://kiosk.example.com/done")  # may: PCR105
        self.oauth.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    def address(self):
        url, _ = self.oauth.authorization_url(self.authorize)
        return url

    def finish(self, redirected_to):
        self.oauth.token_from_fragment(redirected_to)  # may: PCR105

    def vendors(self, project_id):
        answer = self.oauth.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors")
        answer.raise_for_status()
        return answer.json()
