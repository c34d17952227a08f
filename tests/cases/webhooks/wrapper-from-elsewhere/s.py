"""Procore hooks."""
def subscribe(procore, hook_id, project_id):
    procore.post(f"/rest/v1.0/webhooks/hooks/{hook_id}/triggers", json={"project_id": project_id, "trigger": {"resource_name": "Project Vendors", "event_type": "update"}})  # expect: PCR405
