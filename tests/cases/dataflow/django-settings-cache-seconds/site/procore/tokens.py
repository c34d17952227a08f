import requests
from django.conf import settings
from django.core.cache import cache


def _fetch():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": settings.PROCORE_CLIENT_ID,
            "client_secret": settings.PROCORE_CLIENT_SECRET,
        },
        timeout=20,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def procore_token():
    return cache.get_or_set("procore-token", _fetch, settings.PROCORE_TOKEN_CACHE_SECONDS)  # may: PCR101
