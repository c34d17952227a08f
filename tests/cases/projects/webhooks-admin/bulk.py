import os

import httpx

client = httpx.Client(
    base_url="https://api.procore.com",
    headers={
        "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    },
)


def subscribe_directory(hook_id: int, project_id: int):
    return client.post(
        f"/rest/v1.0/webhooks/hooks/{hook_id}/triggers/bulk",  # expect: PCR406
        json={
            "project_id": project_id,
            "api_version": "v2",
            "triggers": [
                {"resource_name": "Project Vendors", "event_type": "create"},
                {"resource_name": "Project Vendors", "event_type": "update"},  # expect: PCR405
                {"resource_name": "Company Vendors", "event_type": "update"},
            ],
        },
    )


def resubscribe(hook_id: int, project_id: int):
    for event in ("create", "delete"):
        client.post(
            f"/rest/v1.0/webhooks/hooks/{hook_id}/triggers",  # expect: PCR406
            json={"project_id": project_id, "trigger": {"resource_name": "Project Users", "event_type": event}},
        )
