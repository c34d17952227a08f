import os, json, http.client
def go(hook):
    c = http.client.HTTPSConnection("api.procore.com")
    payload = json.dumps({
        "api_version": "v2",
        "trigger": {  # expect: PCR405
            "resource_name": "Project Users",
            "event_type": "update",
        },
    })
    c.request("POST", f"/rest/v1.0/webhooks/hooks/{hook}/triggers", payload, {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})  # expect: PCR406
