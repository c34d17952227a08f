"""The same words below paths of our own, which have nothing before them; none is one of Procore."""


def o(p, q):
    p.post(f"/hooks/{q}/triggers", json={"trigger": {"resource_name": "Project Users", "event_type": "update"}})


def s(p, q):
    print(f"/rest/v1.0/webhooks/hooks/{q}/triggers", {"resource_name": "Project Users", "event_type": "update"})
    p.get(f"/rest/v1.0/webhooks/hooks/{q}/triggers", {"resource_name": "Project Users", "event_type": "update"})
