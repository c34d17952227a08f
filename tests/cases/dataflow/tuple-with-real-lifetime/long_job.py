import os

import requests

from login import Current


def walk(project_ids):
    for project_id in project_ids:
        answer = requests.get(
            f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals",
            headers={
                "Authorization": f"Bearer {Current.token(at_least=60)}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=60,
        )
        answer.raise_for_status()
        yield from answer.json()
