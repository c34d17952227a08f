import json

from accounts.oauth import token_request


def first_pair(path, code, redirect_uri):
    """The first pair is kept …"""
    pair = token_request(grant_type="authorization_code", code=code, redirect_uri=redirect_uri)
    with open(path, "w") as fh:
        json.dump(pair, fh)


def access_token(path):
    """… the next ones are not."""
    with open(path) as fh:
        saved = json.load(fh)
    fresh = token_request(grant_type="refresh_token", refresh_token=saved["refresh_token"])  # expect: PCR107
    return fresh["access_token"]
