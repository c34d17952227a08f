import os

import requests

import oauth


def meetings(record, project_id):
    if oauth.is_stale(record):
        raise PermissionError("sign in to Procore again")
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/meetings",
        headers={
            "Authorization": f"Bearer {record['access']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
