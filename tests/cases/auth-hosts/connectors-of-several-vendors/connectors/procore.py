import os

from connectors.base import BaseConnector, OAuthConfig

AUTH_URL = "https://app.procore.com/oauth/authorize"  # expect: PCR104
TOKEN_URL = "https://app.procore.com/oauth/token"  # expect: PCR104


class ProcoreConnector(BaseConnector):
    def get_oauth_config(self) -> OAuthConfig:
        return OAuthConfig(
            client_id=os.environ["PROCORE_CLIENT_ID"],
            client_secret=os.environ["PROCORE_CLIENT_SECRET"],
            auth_url=AUTH_URL,
            token_url=TOKEN_URL,
            redirect_uri=os.environ["PROCORE_REDIRECT_URI"],
        )
