import os

import requests

from budget import CallBudget

budget = CallBudget()


def procore_get(path, **params):
    budget.wait()
    answer = requests.get(
        "https://api.procore.com" + path,
        params=params,
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def rfi(project_id, rfi_id):
    return procore_get(f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}")
