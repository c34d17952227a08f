import os, httpx
SUBSCRIPTIONS = {
    "RFIs": ["create", "update"],
    "Project Users": ["create", "update", "delete"],  # expect: PCR405
    "Company Vendors": ["update"],
}
def go(hook, cid):
    c = httpx.Client(base_url="https://api.procore.com", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})
    bulk = [{"resource_name": r, "event_type": e} for r, es in SUBSCRIPTIONS.items() for e in es]
    c.post(f"/rest/v1.0/webhooks/hooks/{hook}/triggers/bulk", json={"company_id": cid, "triggers": bulk})  # expect: PCR406
