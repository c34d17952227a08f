import os
import time

import requests

from login import Login, login

VALID_FOR = 110 * 60  # expect: PCR101


def work(project_ids):
    current = Login("", 0)
    for project_id in project_ids:
        if time.time() >= current.until:
            current = login(VALID_FOR)  # may: PCR101
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={
                "Authorization": f"Bearer {current.token}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=60,
        )
        answer.raise_for_status()
        yield project_id, answer.json()
