"""A path that looks like one of Procore, below a base of somebody else."""


def r(p, q):
    p.base = "https://developer.api.autodesk.com"
    body = {"trigger": {"resource_name": "Project Users", "event_type": "update"}}
    p.post(f"/rest/v1.0/webhooks/hooks/{q}/triggers", json=body)
