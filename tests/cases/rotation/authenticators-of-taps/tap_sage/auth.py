"""Authenticator of the tap for Sage."""

from singer_sdk.authenticators import OAuthAuthenticator


class SageAuthenticator(OAuthAuthenticator):
    @property
    def oauth_request_body(self) -> dict:
        return {
            "grant_type": "refresh_token",
            "client_id": self.config["client_id"],
            "refresh_token": self.config["refresh_token"],
        }
