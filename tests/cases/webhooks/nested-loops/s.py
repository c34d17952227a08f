import os, requests
API = "https://api.procore.com/rest/v1.0"
RESOURCES = [
    "RFIs",
    "Project Users",  # expect: PCR405
    "Company Users",
]
def go(hook, pid):
    for resource in RESOURCES:
        for event in ("create", "update", "delete"):
            requests.post(f"{API}/webhooks/hooks/{hook}/triggers", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json={"project_id": pid, "trigger": {"resource_name": resource, "event_type": event}})  # expect: PCR406
