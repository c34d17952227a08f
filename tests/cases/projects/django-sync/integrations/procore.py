"""Procore OAuth and REST access for the sync jobs."""
import logging
from datetime import timedelta

import requests
from django.conf import settings
from django.utils import timezone

from .models import OAuthToken

log = logging.getLogger(__name__)


class ProcoreError(Exception):
    pass


def exchange_code(user, code):
    resp = requests.post(
        settings.PROCORE_LOGIN_URL + "/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "client_id": settings.PROCORE_CLIENT_ID,
            "client_secret": settings.PROCORE_CLIENT_SECRET,
            "redirect_uri": settings.PROCORE_REDIRECT_URI,
        },
        timeout=30,
    )
    resp.raise_for_status()
    return _store(user, resp.json())


def _store(user, payload):
    token, _ = OAuthToken.objects.update_or_create(
        user=user,
        provider="procore",
        defaults={
            "access_token": payload["access_token"],
            "refresh_token": payload["refresh_token"],
            # tokens are good for two hours
            "expires_at": timezone.now() + timedelta(hours=2),  # expect: PCR101
        },
    )
    return token


def refresh(token):
    resp = requests.post(
        settings.PROCORE_LOGIN_URL + "/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": token.refresh_token,
            "client_id": settings.PROCORE_CLIENT_ID,
            "client_secret": settings.PROCORE_CLIENT_SECRET,
        },
        timeout=30,
    )
    if resp.status_code != 200:
        log.error("refresh failed: %s", resp.text)
        raise ProcoreError("could not refresh")
    return _store(token.user, resp.json())


class ProcoreApi:
    def __init__(self, user, company):
        self.user = user
        self.company = company
        self._token = OAuthToken.objects.get(user=user, provider="procore")

    @property
    def token(self):
        if self._token.is_expired:
            self._token = refresh(self._token)
        return self._token

    def get(self, path, **params):
        url = settings.PROCORE_API_URL + path
        resp = requests.get(
            url,
            params=params,
            headers={
                "Authorization": "Bearer " + self.token.access_token,
                "Procore-Company-Id": str(self.company.procore_company_id),
            },
            timeout=60,
        )
        resp.raise_for_status()
        return resp.json()

    def projects(self):
        return self.get("/rest/v1.0/projects", company_id=self.company.procore_company_id)

    def cost_codes(self, project_id):
        return self.get("/rest/v1.0/cost_codes", project_id=project_id)  # expect: PCR402

    def wbs_codes(self, project_id):
        return self.get("/rest/v1.0/projects/%s/work_breakdown_structure/wbs_codes" % project_id)
