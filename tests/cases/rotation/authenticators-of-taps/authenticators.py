"""Authenticators of the tap for Procore."""

from singer_sdk.authenticators import OAuthAuthenticator, SingletonMeta


class ProcoreAuthenticator(OAuthAuthenticator, metaclass=SingletonMeta):
    @property
    def oauth_request_body(self) -> dict:
        return {
            "grant_type": "refresh_token",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
            "refresh_token": self.config["refresh_token"],  # expect: PCR107
        }


class StoringAuthenticator(OAuthAuthenticator, metaclass=SingletonMeta):
    """Writes the new pair back to the state's file."""

    def __init__(self, *args, store, **options):
        super().__init__(*args, **options)
        self.store = store

    @property
    def oauth_request_body(self) -> dict:
        return {
            "grant_type": "refresh_token",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
            "refresh_token": self.store.read()["refresh_token"],
        }

    def update_access_token(self) -> None:
        answer = self.requests_session.post(self.auth_endpoint, data=self.oauth_request_body, timeout=30)
        answer.raise_for_status()
        self.store.write(answer.json())
        self.access_token = answer.json()["access_token"]


class ServiceAuthenticator(OAuthAuthenticator, metaclass=SingletonMeta):
    @property
    def oauth_request_body(self) -> dict:
        return {
            "grant_type": "client_credentials",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
        }


def for_stream(stream) -> OAuthAuthenticator:
    kind = StoringAuthenticator if stream.config.get("store") else ProcoreAuthenticator
    return kind(stream=stream, auth_endpoint="https://login.procore.com/oauth/token")
