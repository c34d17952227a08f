import itertools, os, requests
API = "https://api.procore.com/rest/v1.0"
RESOURCES = ["RFIs", "Submittals", "Punch Items", "Projects", "Change Events", "Documents", "Drawings", "Meetings", "Images", "Budget Views", "Prime Contracts", "Commitments", "Daily Logs", "Project Vendors"]  # expect: PCR405
EVENTS = ["create", "update", "delete"]
def go(hook, pid):
    for resource, event in itertools.product(RESOURCES, EVENTS):
        requests.post(f"{API}/webhooks/hooks/{hook}/triggers", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json={"project_id": pid, "trigger": {"resource_name": resource, "event_type": event}})  # expect: PCR406
