"""Loads daily manpower into the warehouse."""
import os
import time

import requests

SERVICE_ACCOUNT_ID = os.environ["PROCORE_SERVICE_ACCOUNT_ID"]
SERVICE_ACCOUNT_SECRET = os.environ["PROCORE_SERVICE_ACCOUNT_SECRET"]


class ServiceAccountToken:
    def __init__(self):
        self._body = None

    def __str__(self):
        if self._body is None or time.time() >= self._body["created_at"] + self._body["expires_in"]:
            form = {"grant_type": "client_credentials", "client_id": SERVICE_ACCOUNT_ID, "client_secret": SERVICE_ACCOUNT_SECRET}  # may: PCR103
            answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
            answer.raise_for_status()
            self._body = answer.json()
        return self._body["access_token"]


def manpower(token, project_id, day):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/manpower_logs",
        params={"log_date": day},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    print(manpower(ServiceAccountToken(), os.environ["PROCORE_PROJECT_ID"], time.strftime("%Y-%m-%d")))
