"""Sessions by people who call their bases by name."""

import httpx
import requests


class Marked:
    def __init__(self, company):
        self.company = company


class SiteSession(requests.Session, Marked):
    def __init__(self, token, company):
        requests.Session.__init__(self)
        Marked.__init__(self, company)
        self.headers.update({"Authorization": f"Bearer {token}"})  # expect: PCR201

    def request(self, method, path, **options):
        return requests.Session.request(self, method, "https://api.procore.com/rest/v1.0" + path, timeout=30, **options)


class SiteClient(httpx.Client):
    def __init__(self, token, company):
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
        httpx.Client.__init__(self, base_url="https://api.procore.com/rest/v1.0", headers=headers)


def codes(token, company):
    with SiteClient(token, company) as client:
        return client.get("/cost_codes").json()  # expect: PCR402


def rfis(token, company, project):
    return SiteSession(token, company).get(f"/projects/{project}/rfis").json()
