import os

from connectors.base import BaseConnector, OAuthConfig


class GoogleConnector(BaseConnector):
    def get_oauth_config(self) -> OAuthConfig:
        return OAuthConfig(
            client_id=os.environ["GOOGLE_CLIENT_ID"],
            client_secret=os.environ["GOOGLE_CLIENT_SECRET"],
            auth_url="https://accounts.google.com/o/oauth2/v2/auth",
            token_url="https://oauth2.googleapis.com/token",
            redirect_uri=os.environ["GOOGLE_REDIRECT_URI"],
        )
