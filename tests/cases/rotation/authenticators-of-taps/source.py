"""An Airbyte source for Procore: which authenticator its streams get."""

from airbyte_cdk.sources.streams.http.requests_native_auth import (
    Oauth2Authenticator,
    SingleUseRefreshTokenOauth2Authenticator,
)

LOGIN = "https://login.procore.com/oauth/token"


def authenticator(config):
    if config.get("rotates"):
        return SingleUseRefreshTokenOauth2Authenticator(config, token_refresh_endpoint=LOGIN)
    return Oauth2Authenticator(
        token_refresh_endpoint=LOGIN,
        client_id=config["client_id"],
        client_secret=config["client_secret"],
        refresh_token=config["refresh_token"],  # expect: PCR107
    )
