"""Subscribes to the changes that the warehouse must not miss until the next night."""

import logging

from jobsite_sync import config

log = logging.getLogger(__name__)

DIRECTORY = ["Project Users", "Project Vendors"]
EVENTS = ["create", "update", "delete"]


def subscribe(client, project_id, receiver_url):
    """Makes a hook for one project and a trigger for every event of its directory."""
    hook = client.post(
        "/webhooks/hooks",
        json={
            "project_id": project_id,
            "hook": {"api_version": "v2", "namespace": "jobsite-sync", "destination_url": receiver_url},
        },
    )
    for resource in DIRECTORY:
        for event in EVENTS:
            client.post(
                f"/webhooks/hooks/{hook['id']}/triggers",
                json={
                    "project_id": project_id,
                    "api_version": "v2",
                    "trigger": {"resource_name": resource, "event_type": event},
                },
            )
            log.info("Subscribed to %s of %s.", event, resource)
    return hook["id"]


def unsubscribe(client, hook_id):
    client.delete(f"/webhooks/hooks/{hook_id}", company_id=config.COMPANY_ID)
