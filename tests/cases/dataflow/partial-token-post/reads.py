import os
from functools import partial

import requests

from auth import bearer


def reader():
    headers = {"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    return partial(requests.get, headers=headers, timeout=30)


def meetings(project_id):
    get = reader()
    answer = get(f"https://api.procore.com/rest/v1.1/projects/{project_id}/meetings")
    answer.raise_for_status()
    return answer.json()
