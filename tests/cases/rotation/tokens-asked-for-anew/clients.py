import os

from authlib.integrations.requests_client import OAuth2Session

TOKENS = "https://login.procore.com/oauth/token"


def machine(token):
    return OAuth2Session(
        os.environ["PROCORE_CLIENT_ID"],
        os.environ["PROCORE_CLIENT_SECRET"],
        token_endpoint=TOKENS,
        grant_type="client_credentials",
        token=token,
    )


def person(token):
    name, secret = os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"]
    return OAuth2Session(name, secret, token_endpoint=TOKENS, token=token)  # expect: PCR107
