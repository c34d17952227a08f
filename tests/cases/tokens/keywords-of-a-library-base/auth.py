from datetime import datetime, timedelta

import requests
from singer_sdk.authenticators import OAuthAuthenticator
from singer_sdk.streams import RESTStream


class Auth(OAuthAuthenticator):
    def is_token_valid(self):
        born = self.last_refreshed
        return born is not None and datetime.utcnow() < born + timedelta(minutes=85)  # expect: PCR101

    def update_access_token(self):
        form = {"grant_type": "client_credentials", "client_id": self.config["id"], "client_secret": self.config["key"]}
        answer = requests.post(self.auth_endpoint, data=form, timeout=60)
        answer.raise_for_status()
        self.access_token = answer.json()["access_token"]
        self.last_refreshed = datetime.utcnow()


class Rfis(RESTStream):
    name = "rfis"
    url_base = "https://api.procore.com/rest/v1.0"
    path = "/projects/{project_id}/rfis"

    @property
    def authenticator(self):
        return Auth(stream=self, auth_endpoint="https://login.procore.com/oauth/token")

    @property
    def http_headers(self):
        return {"Procore-Company-Id": self.config["company"]}
