import os
import time

import requests

_body = {}


def procore_token():
    if not _body or time.time() > _body["created_at"] + _body["expires_in"] - 60:
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
        _body.update(answer.json())
    return _body["access_token"]


def daily_counts(project_id, day):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/manpower_logs",
        params={"log_date": day},
        headers={
            "Authorization": f"Bearer {procore_token()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return len(answer.json())
