from datetime import timedelta

import requests
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .models import ProcoreConnection

ACCESS_TOKEN_LIFETIME = timedelta(seconds=7200)  # expect: PCR101


def _post_token(**body):
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={"client_id": settings.PROCORE_CLIENT_ID, "client_secret": settings.PROCORE_CLIENT_SECRET, **body},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()


def ensure_fresh(connection):
    """Rotate the pair under a row lock, so that only one worker refreshes."""
    with transaction.atomic():
        locked = ProcoreConnection.objects.select_for_update().get(pk=connection.pk)
        if locked.is_expired():
            data = _post_token(grant_type="refresh_token", refresh_token=locked.refresh_token)
            locked.access_token = data["access_token"]
            locked.refresh_token = data["refresh_token"]
            locked.expires_at = timezone.now() + ACCESS_TOKEN_LIFETIME  # may: PCR101
            locked.save(update_fields=["access_token", "refresh_token", "expires_at"])
    return locked


def submittals(connection, project_id):
    connection = ensure_fresh(connection)
    response = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals",
        headers={
            "Authorization": f"Bearer {connection.access_token}",
            "Procore-Company-Id": str(connection.company_id),
        },
        timeout=30,
    )
    response.raise_for_status()
    return response.json()
