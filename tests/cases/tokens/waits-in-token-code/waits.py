"""Deadlines, codes, replays, limits and log lines around a token, none of which is its life."""
import logging
import os
import threading
import time

import requests
from ratelimit import limits, sleep_and_retry

log = logging.getLogger(__name__)
AUTH_CODE_LIFETIME = 600
LOGIN_DEADLINE = 900


class TokenBucket:
    def __init__(self):
        self.tokens, self.last = 3600, time.time()

    def take(self):
        if time.time() - self.last > 3600:
            self.tokens, self.last = 3600, time.time()
        self.tokens -= 1


@sleep_and_retry
@limits(calls=10, period=900)
def exchange(code, issued_at):
    if time.time() - issued_at > AUTH_CODE_LIFETIME:
        raise ValueError("the authorization code is older than ten minutes")
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    token = answer.json()
    log.info("token expires in %s s", token.get("expires_in", 7200))
    print(f"Good until about {time.ctime(time.time() + 5400)}, ask again then.")
    return token


def wait_for_login(box):
    token, started = None, time.time()
    while token is None and time.time() - started < LOGIN_DEADLINE:
        token = box.get("token")
        time.sleep(5)
    return token


def is_replay(token, sent_at):
    return abs(time.time() - sent_at) > 900 or token != os.environ["HOOK_TOKEN"]


def wait_for_report(token, job):
    deadline = time.time() + 3600
    while time.time() < deadline:
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/companies/{job}/projects",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        if answer.ok:
            return answer.json()
        time.sleep(900)
    return None


def log_out_later(pair):
    threading.Timer(
        7200,
        lambda: requests.post(
            "https://login.procore.com/oauth/revoke",
            data={
                "token": pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        ),
    ).start()
