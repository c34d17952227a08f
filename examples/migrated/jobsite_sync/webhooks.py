"""Subscribes to the changes that the warehouse must not miss until the next night."""

import logging

log = logging.getLogger(__name__)

DIRECTORY = ["Company Users", "Company Vendors"]
EVENTS = ["create", "update", "delete"]


def subscribe(client, receiver_url):
    """Makes a hook for the company and a trigger for every event of its directory."""
    hook = client.post(
        "/rest/v1.0/webhooks/hooks",
        json={
            "company_id": client.company_id,
            "hook": {"api_version": "v2", "namespace": "jobsite-sync", "destination_url": receiver_url},
        },
    )
    for resource in DIRECTORY:
        for event in EVENTS:
            client.post(
                f"/rest/v1.0/webhooks/hooks/{hook['id']}/triggers",
                json={
                    "company_id": client.company_id,
                    "api_version": "v2",
                    "trigger": {"resource_name": resource, "event_type": event},
                },
            )
            log.info("Subscribed to %s of %s.", event, resource)
    return hook["id"]


def unsubscribe(client, hook_id):
    client.delete(f"/rest/v1.0/webhooks/hooks/{hook_id}", company_id=client.company_id)
