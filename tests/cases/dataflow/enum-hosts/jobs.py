import os
import time

import requests

from hosts import Host

_token = {}


def bearer():
    if not _token or time.time() > _token["created_at"] + _token["expires_in"] - 60:
        answer = requests.post(
            Host.LOGIN.value + "/token",  # may: PCR104
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        _token.update(answer.json())
    return _token["access_token"]


def rfi_links(project_id):
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        Host.API / f"v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": company},
        timeout=30,
    )
    answer.raise_for_status()
    return [Host.WEB / f"{company}/project/rfi/{row['id']}" for row in answer.json()]
