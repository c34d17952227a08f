from datetime import timedelta

import requests
from django.conf import settings
from django.utils import timezone

from .models import AccessToken, SyncRun


def current_token():
    recent = AccessToken.objects.filter(
        vendor="procore",
        created_at__gte=timezone.now() - timedelta(minutes=110),  # expect: PCR101
    ).last()
    if recent is None:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": settings.PROCORE_CLIENT_ID,
                "client_secret": settings.PROCORE_CLIENT_SECRET,
            },
            timeout=30,
        )
        answer.raise_for_status()
        recent = AccessToken.objects.create(vendor="procore", value=answer.json()["access_token"])
    return recent.value


def sync_submittals(project_id):
    if SyncRun.objects.filter(created_at__gte=timezone.now() - timedelta(hours=2)).exists():
        return []
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals",
        headers={"Authorization": f"Bearer {current_token()}", "Procore-Company-Id": str(settings.PROCORE_COMPANY_ID)},
        timeout=30,
    )
    answer.raise_for_status()
    SyncRun.objects.create()
    return answer.json()
