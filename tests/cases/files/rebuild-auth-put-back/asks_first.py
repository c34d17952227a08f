"""The library takes the header away, and the class sets it again, wherever the redirect leads."""

import os

import requests


class Persistent(requests.Session):
    def rebuild_auth(self, prepared_request, response):  # expect: PCR303
        token = response.request.headers.get("Authorization")
        super().rebuild_auth(prepared_request, response)
        if token and "Authorization" not in prepared_request.headers:
            prepared_request.headers["Authorization"] = token


def rfis(project_id: int) -> list[dict]:
    session = Persistent()
    session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis", timeout=30).json()
