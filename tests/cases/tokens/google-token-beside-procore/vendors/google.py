"""Google service-to-service token, signed by hand because the image has no google-auth."""
import json
import os
import time

import jwt
import requests

_cache = {"token": None, "expires_at": 0}


def google_access_token():
    if time.time() < _cache["expires_at"] - 60:
        return _cache["token"]
    key = json.loads(os.environ["GOOGLE_KEY_JSON"])
    now = int(time.time())
    assertion = jwt.encode(
        {
            "iss": key["client_email"],
            "scope": "https://www.googleapis.com/auth/spreadsheets",
            "aud": "https://oauth2.googleapis.com/token",
            "iat": now,
            "exp": now + 3600,
        },
        key["private_key"],
        algorithm="RS256",
    )
    answer = requests.post(
        "https://oauth2.googleapis.com/token",
        data={"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion},
        timeout=30,
    )
    answer.raise_for_status()
    _cache.update(token=answer.json()["access_token"], expires_at=now + 3600)
    return _cache["token"]
