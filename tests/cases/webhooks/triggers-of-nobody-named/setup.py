"""Only this remark speaks of Procore."""

A = {"resource_name": "Project Users", "event_type": "update"}  # expect: PCR405
B = [("RFI", "update"), ("Submittals", "create")]


def c(d, e):
    for f, g in B:
        d.post(f"/rest/v1.0/webhooks/hooks/{e}/triggers", json={"trigger": {"resource_name": f, "event_type": g}})
    d.post(f"/rest/v1.0/webhooks/hooks/{e}/triggers", json={"trigger": A})


class H:
    def __init__(self, i):
        self.i = i

    def j(self, k, m):
        n = "/rest/v2.0/companies/" + str(k) + "/webhooks/hooks/" + str(m) + "/triggers"
        body = {"resource_name": "Project Vendors", "event_type": "update"}  # expect: PCR405
        return self.i.request("POST", n, json=body)
