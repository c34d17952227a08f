import os

import httpx

from keeper import access_token


def change_event(project_id, event_id):
    answer = httpx.get(
        f"https://api.procore.com/rest/v1.1/change_events/{event_id}",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
    )
    answer.raise_for_status()
    return answer.json()
