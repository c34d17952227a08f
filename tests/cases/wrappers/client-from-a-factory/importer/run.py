"""Reads from one side, writes to the other."""

from acme.sdk import Gateway, connect


def read(project_id: int) -> list[dict]:
    with connect(region="us") as gateway:
        return gateway.fetch(f"/rest/v1.0/projects/{project_id}/observations/items")  # expect: PCR201


def write(gateway: Gateway, project_id: int, rows: list[dict]) -> None:
    for row in rows:
        gateway.push(f"/rest/v1.0/projects/{project_id}/observations/items", {"observation": row})


def hook(gateway: "Gateway", hook_id: int) -> None:
    trigger = {"api_version": "v2", "trigger": {"resource_name": "Project Users", "event_type": "update"}}  # expect: PCR405
    gateway.push(f"/rest/v1.0/webhooks/hooks/{hook_id}/triggers", body=trigger)  # expect: PCR406
