"""ETL step configured with python-decouple."""
import time

import requests
from decouple import config

LOGIN_URL = config("PROCORE_LOGIN_URL", default="https://login.procore.com")
API_URL = config("PROCORE_API_URL", default="https://api.procore.com")
TOKEN_TTL = config("PROCORE_TOKEN_TTL", default=7200, cast=int)  # expect: PCR101
TIMEOUT = config("HTTP_TIMEOUT", default=7200, cast=int)


class Token:
    value = None
    read_at = 0.0

    @classmethod
    def get(cls):
        if cls.value is None or time.time() > cls.read_at + TOKEN_TTL:  # may: PCR101
            answer = requests.post(
                f"{LOGIN_URL}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": config("PROCORE_CLIENT_ID"),
                    "client_secret": config("PROCORE_CLIENT_SECRET"),
                },
                timeout=30,
            )
            answer.raise_for_status()
            cls.value, cls.read_at = answer.json()["access_token"], time.time()
        return cls.value


def extract(project_id):
    answer = requests.get(
        f"{API_URL}/rest/v1.1/projects/{project_id}/submittals",
        headers={"Authorization": f"Bearer {Token.get()}", "Procore-Company-Id": config("PROCORE_COMPANY_ID")},
        timeout=TIMEOUT,
    )
    answer.raise_for_status()
    return answer.json()
