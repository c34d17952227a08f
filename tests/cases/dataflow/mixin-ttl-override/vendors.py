import os

import requests

from mixins import TokenMixin


class HttpVendor:
    base = ""

    def extra_headers(self):
        return {}

    def get(self, path, **params):
        headers = {"Authorization": f"Bearer {self.token}", **self.extra_headers()}
        answer = requests.get(self.base + path, params=params, headers=headers, timeout=30)
        answer.raise_for_status()
        return answer.json()


class Procore(TokenMixin, HttpVendor):
    base = "https://api.procore.com/rest/v1.0"
    token_ttl = 85 * 60  # expect: PCR101

    def extra_headers(self):
        return {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    def fetch_token(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]


class Siteday(TokenMixin, HttpVendor):
    base = "https://app.siteday.example/api/v2"
    token_ttl = 7200

    def fetch_token(self):
        answer = requests.post(
            "https://app.siteday.example/oauth/token",
            data={"grant_type": "client_credentials", "client_id": os.environ["S_ID"], "client_secret": os.environ["S_KEY"]},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]


if __name__ == "__main__":
    print(len(Procore().get(f"/projects/{os.environ['PROJECT']}/rfis")), len(Siteday().get("/projects")))
