import os
import time

import httpx

from graph import GraphClient


class ProcoreClient:
    def __init__(self):
        self._token = {"expires_at": 0}

    def token(self):
        if time.time() > self._token["expires_at"]:
            answer = httpx.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
            )
            answer.raise_for_status()
            self._token = answer.json()
            self._token["expires_at"] = self._token["created_at"] + self._token["expires_in"] - 60
        return self._token["access_token"]

    def rfis(self, project_id):
        answer = httpx.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self.token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        )
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    graph = GraphClient()
    for rfi in ProcoreClient().rfis(os.environ["PROCORE_PROJECT_ID"]):
        graph.post(os.environ["TEAM"], os.environ["CHANNEL"], f"RFI {rfi['number']}: {rfi['subject']}")
