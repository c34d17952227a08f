import datetime
import os

import requests

UTC = datetime.timezone.utc
DEFAULT_EXPIRY = 5400  # expect: PCR101


def exchange(code):
    """Swap the authorization code for a token record that we can store."""
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        json={
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return as_record(answer.json())


def as_record(payload):
    seconds = payload.get("expires_in") or DEFAULT_EXPIRY  # may: PCR101
    return {
        "access": payload["access_token"],
        "refresh": payload["refresh_token"],
        "expires": datetime.datetime.now(UTC) + datetime.timedelta(seconds=seconds),
    }


def is_stale(record):
    return record["expires"] <= datetime.datetime.now(UTC)
