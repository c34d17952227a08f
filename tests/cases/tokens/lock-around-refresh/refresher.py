"""The lock has a fixed life of fifteen minutes; the token has the life that the answer tells."""
import json
import os
import time

import redis
import requests

r = redis.Redis.from_url(os.environ.get("REDIS_URL", "redis://localhost"))
PAIR_KEY = "procore:pair"
LOCK_KEY = "procore:token-refresh-lock"
LOCK_SECONDS = 900


def access_token():
    pair = json.loads(r.get(PAIR_KEY))
    if time.time() < pair["created_at"] + pair["expires_in"] - 60:
        return pair["access_token"]
    if not r.set(LOCK_KEY, os.getpid(), nx=True, ex=LOCK_SECONDS):
        time.sleep(2)
        return access_token()
    try:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        r.set(PAIR_KEY, answer.text)
        return answer.json()["access_token"]
    finally:
        r.delete(LOCK_KEY)


def rfis(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
