"""Authentication of the tap."""
from singer_sdk.authenticators import OAuthAuthenticator, SingletonMeta

TOKEN_URL = "https://login.procore.com/oauth/token"


class ProcoreAuthenticator(OAuthAuthenticator, metaclass=SingletonMeta):
    @property
    def oauth_request_body(self) -> dict:
        return {
            "grant_type": "client_credentials",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
        }

    @classmethod
    def create_for_stream(cls, stream) -> "ProcoreAuthenticator":
        return cls(
            stream=stream,
            auth_endpoint=TOKEN_URL,
            oauth_headers={"Accept": "application/json"},
            default_expiration=7200,  # expect: PCR101
        )
