"""Which tools does a project use?"""

import os

import requests

import settings


def tools(project_id):
    response = requests.get(
        f"{settings.API_BASE}/projects/{project_id}/tools",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    response.raise_for_status()
    return [tool["name"] for tool in response.json() if tool["is_active"]]
