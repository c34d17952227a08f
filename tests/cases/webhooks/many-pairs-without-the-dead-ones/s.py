import os, requests
API = "https://api.procore.com/rest/v1.0"
PAIRS = [("RFIs", "create"), ("RFIs", "update"), ("RFIs", "delete"), ("Submittals", "create"), ("Submittals", "update"),
 ("Submittals", "delete"), ("Project Users", "create"), ("Project Users", "delete"), ("Company Users", "update"), ("Projects", "update"),
 ("Projects", "create"), ("Documents", "create"), ("Documents", "update"), ("Images", "create"), ("Project Vendors", "create")]
def go(hook, pid):
    for resource, event in PAIRS:
        requests.post(f"{API}/webhooks/hooks/{hook}/triggers", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json={"project_id": pid, "trigger": {"resource_name": resource, "event_type": event}})  # expect: PCR406
