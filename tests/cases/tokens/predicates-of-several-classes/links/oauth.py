import os

import requests

from links.models import ProcoreGrant


def renew(grant: ProcoreGrant) -> str:
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": grant.refresh_token,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    pair = answer.json()
    grant.access_token, grant.refresh_token = pair["access_token"], pair["refresh_token"]
    grant.save()
    return grant.access_token


def token_of(grant: ProcoreGrant) -> str:
    if grant.is_over:
        return renew(grant)
    return grant.access_token
