"""A client whose session gets the token with the first call."""

import time

import requests


class Client:
    def __init__(self, client_id: str, client_secret: str, company_id: int) -> None:
        self.pair = {"client_id": client_id, "client_secret": client_secret}
        self.company_id = company_id
        self.session = requests.Session()
        self.storage = requests.Session()
        self.good_until = 0.0

    def log_in(self) -> None:
        if time.time() < self.good_until:
            return
        answer = requests.post(
            "https://login.procore.com/oauth/token", data={"grant_type": "client_credentials", **self.pair}, timeout=30
        )
        body = answer.json()
        self.good_until = body["created_at"] + body["expires_in"] - 60
        self.session.headers["Authorization"] = f"Bearer {body['access_token']}"
        self.session.headers["Procore-Company-Id"] = str(self.company_id)

    def call(self, method: str, path: str, **options):
        self.log_in()
        answer = self.session.request(method, f"https://api.procore.com{path}", timeout=30, **options)
        answer.raise_for_status()
        return answer.json()

    def send(self, project_id: int, content: bytes) -> str:
        upload = self.call("POST", f"/rest/v1.1/projects/{project_id}/uploads", json={"response_filename": "plan.pdf"})
        part = upload["segments"][0]
        self.session.put(part["url"], data=content, headers=part["headers"], timeout=300)  # expect: PCR303
        return upload["uuid"]

    def send_apart(self, project_id: int, content: bytes) -> str:
        upload = self.call("POST", f"/rest/v1.1/projects/{project_id}/uploads", json={"response_filename": "plan.pdf"})
        part = upload["segments"][0]
        self.storage.put(part["url"], data=content, headers=part["headers"], timeout=300)
        return upload["uuid"]
