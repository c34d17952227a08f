import logging

import requests
from django.conf import settings
from django.core.cache import cache

logger = logging.getLogger(__name__)
CACHE_KEY = "procore_access_token"


def get_token():
    token = cache.get(CACHE_KEY)
    if token is None:
        response = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": settings.PROCORE_CLIENT_ID,
                "client_secret": settings.PROCORE_CLIENT_SECRET,
            },
            timeout=20,
        )
        response.raise_for_status()
        token = response.json()["access_token"]
        cache.set(CACHE_KEY, token, 60 * 90)  # expect: PCR101
        logger.debug("cached a fresh token")
    return token


def purchase_orders(project_id):
    response = requests.get(
        "https://api.procore.com/rest/v1.0/purchase_order_contracts",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {get_token()}",
            "Procore-Company-Id": str(settings.PROCORE_COMPANY_ID),
        },
        timeout=60,
    )
    response.raise_for_status()
    return response.json()
