"""`with procore() as api:` hands out a session that knows host, token and company."""
import os
from contextlib import contextmanager
from urllib.parse import urljoin

import requests


class ApiSession(requests.Session):
    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", 7200)
        return super().request(method, urljoin("https://api.procore.com/rest/", url), **kwargs)


@contextmanager
def procore():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    session = ApiSession()
    session.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    try:
        yield session
    finally:
        session.close()
