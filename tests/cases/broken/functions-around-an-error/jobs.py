"""One function was saved in the middle of a thought; the others are read."""

import requests

API = "https://api.procore.com/rest/v1.0"


def rfis(project, token):
    return requests.get(f"{API}/projects/{project}/rfis", headers={"Authorization": f"Bearer {token}"}).json()  # expect: PCR201


class Jobs:
    def __init__(self, token):
        self.token = token

    @property
    def headers(self):
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": "7"}

    def broken(self, project):
        rows = requests.get(f"{API}/projects/{project}/submittals", headers=self.headers
        for row in rows:
            if row["id"] =
                yield row

    def drawings(self, project):
        return requests.get(f"{API}/projects/{project}/drawings", headers=self.headers).json()

    def codes(self, project):
        return requests.get(f"{API}/cost_codes", params={"project_id": project}, headers=self.headers)  # expect: PCR402


def photos(project, token):
    return requests.get(f"{API}/images", headers={"Authorization": f"Bearer {token}"}).json()  # expect: PCR201
