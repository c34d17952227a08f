import os, requests
def listen(hook, resource, event):
    requests.post(f"https://api.procore.com/rest/v1.0/webhooks/hooks/{hook}/triggers", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json={"trigger": {"resource_name": resource, "event_type": event}})  # expect: PCR406
def all(hook):
    listen(hook, "Project Users", "create")
    listen(hook, "Company Users", "update")
    for name in ("Project Users", "Project Vendors"):
        for ev in ("create", "delete"):
            listen(hook, name, ev)
    for name in ("Company Users", "Company Vendors", "RFIs"):
        for ev in ("create", "update", "delete"):
            listen(hook, name, ev)
