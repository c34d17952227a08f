"""Revocation list of our own API keys; Procore is only read from."""
import os
import time

import requests
from django.core.cache import cache


def revoke_access_token(jti, exp):
    """Our JWTs are put on a deny list until they would have expired anyway."""
    cache.set(f"revoked:{jti}", True, timeout=max(int(exp - time.time()), 1))


def is_revoked(jti):
    return cache.get(f"revoked:{jti}") is True


def revoke_everything(user):
    for key in user.api_keys.all():
        revoke_access_token(key.jti, key.exp)


def submittal(pair, project_id, submittal_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals/{submittal_id}",
        headers={
            "Authorization": f"Bearer {pair['access_token']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
