"""QuickBooks Online: the same shape as procore.py, another vendor."""
from datetime import timedelta

import requests
from django.conf import settings
from django.utils import timezone

from .models import OAuthToken

TOKEN_URL = "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"
BASE = "https://quickbooks.api.intuit.com/v3/company"


def refresh(token):
    resp = requests.post(
        TOKEN_URL,
        auth=(settings.QBO_CLIENT_ID, settings.QBO_CLIENT_SECRET),
        data={"grant_type": "refresh_token", "refresh_token": token.refresh_token},
    )
    resp.raise_for_status()
    data = resp.json()
    token.access_token = data["access_token"]
    token.refresh_token = data["refresh_token"]
    token.expires_at = timezone.now() + timedelta(hours=1)
    token.save()
    return token


def get_bills(user, realm):
    token = OAuthToken.objects.get(user=user, provider="quickbooks")
    if token.is_expired:
        token = refresh(token)
    headers = {"Authorization": "Bearer " + token.access_token, "Accept": "application/json"}
    return requests.get(f"{BASE}/{realm}/query", params={"query": "select * from Bill"}, headers=headers).json()
