import os
import time

import requests

_body = {}


def bearer():
    if not _body or time.time() > _body["created_at"] + _body["expires_in"] - 60:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        _body.update(answer.json())
    return _body["access_token"]
