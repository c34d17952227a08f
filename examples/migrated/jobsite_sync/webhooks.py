"""Subscribes to the changes that the warehouse must not miss until the next night."""

import logging

log = logging.getLogger(__name__)

DIRECTORY = ["Company Users", "Company Vendors"]
EVENTS = ["create", "update", "delete"]


def subscribe(client, receiver_url):
    """Makes a hook for the company and a trigger for every event of its directory."""
    hooks = f"/rest/v2.0/companies/{client.company_id}/webhooks/hooks"
    hook = client.post(
        hooks,
        json={"payload_version": "v2.0", "namespace": "jobsite-sync", "destination_url": receiver_url},
    )["data"]
    for resource in DIRECTORY:
        for event in EVENTS:
            client.post(f"{hooks}/{hook['id']}/triggers", json={"resource_name": resource, "event_type": event})
            log.info("Subscribed to %s of %s.", event, resource)
    return hook["id"]


def unsubscribe(client, hook_id):
    client.delete(f"/rest/v2.0/companies/{client.company_id}/webhooks/hooks/{hook_id}")
