import os
from datetime import datetime

import requests

from portal.tables import Grant


def usable(grant: Grant) -> str:
    if grant.expires_at <= datetime.utcnow():
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
        grant.access_token, grant.refresh_token = answer.json()["access_token"], answer.json()["refresh_token"]
    return grant.access_token
