import os

import httpx


class Gateway:
    def __init__(self):
        self.http = httpx.Client(base_url="https://api.procore.com")

    def _h(self, **extra):
        return {"Authorization": f"Bearer {os.environ['TOKEN']}", **extra}

    def one(self, path, company=None, **params):
        extra = {"Procore-Company-Id": company} if company else {}
        return self.http.get(path, params=params, headers=self._h(**extra)).json()

    def comment(self, project, topic, text):
        return self.http.post(  # expect: PCR201
            f"/rest/v1.0/projects/{project}/rfis/{topic}/replies",
            json={"reply": {"plain_text_body": text}},
            headers=self._h(),
        )
