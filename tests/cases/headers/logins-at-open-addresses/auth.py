import requests
from singer_sdk.authenticators import OAuthAuthenticator, SingletonMeta
from singer_sdk.helpers._util import utc_now


class ProcoreSigning(OAuthAuthenticator, metaclass=SingletonMeta):
    @property
    def oauth_request_body(self):
        return {
            "grant_type": "client_credentials",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
        }

    def update_access_token(self):
        begun = utc_now()
        answer = requests.post(self.auth_endpoint, data=self.oauth_request_body, timeout=60).json()
        self.access_token, self.expires_in, self.last_refreshed = answer["access_token"], answer["expires_in"], begun

    @classmethod
    def of(cls, stream):
        host = "login-sandbox" if stream.config.get("test") else "login"
        return cls(stream=stream, auth_endpoint=f"https://{host}.procore.com/oauth/token", oauth_scopes="")
