import os
import webbrowser
from dataclasses import dataclass
from typing import Type

from oauthlib.oauth2 import Client, MobileApplicationClient, WebApplicationClient
from requests_oauthlib import OAuth2Session


@dataclass(frozen=True)
class Profile:
    authorize_url: str
    client_class: Type[Client] = WebApplicationClient
    token_url: str | None = None


PROFILES = {
    "procore": Profile(
        authorize_url="https://login.procore.com/oauth/authorize",
        client_class=MobileApplicationClient,  # expect: PCR105
    ),
    "models": Profile(
        authorize_url="https://developer.models.example.com/authorize",
        token_url="https://developer.models.example.com/token",
    ),
}


def sign_in(name: str) -> OAuth2Session:
    profile = PROFILES[name]
    client = profile.client_class(client_id=os.environ[f"{name.upper()}_CLIENT_ID"])
    session = OAuth2Session(client=client, redirect_uri="http://localhost:8477/callback")
    url, _ = session.authorization_url(profile.authorize_url)
    webbrowser.open(url)
    return session
