import httpx


class RestClient:
    def __init__(self, host, token):
        self.host = host
        self.token = token

    def call(self, path):
        return httpx.get(f"{self.host}{path}", headers={"Authorization": f"Bearer {self.token}", "Accept": "application/json"})


def pull(procore_token, qb_token):
    field = RestClient("https://api.procore.com", procore_token)  # expect: PCR201
    books = RestClient("https://quickbooks.api.intuit.com", qb_token)
    for row in books.call("/v3/company/1/query").json():
        field.call(f"/rest/v1.0/projects/{row}/rfis")
        field.call(f"/rest/v1.0/projects/{row}/submittals")
