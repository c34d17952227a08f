import os
import time

import httpx

from tenants import TENANTS


class TenantClient:
    def __init__(self, slug):
        self.tenant = TENANTS[slug]
        self._token = None

    def _login(self):
        form = {"grant_type": "client_credentials", "client_id": self.tenant["client_id"]}  # may: PCR103
        form["client_secret"] = os.environ[self.tenant["client_secret_env"]]
        answer = httpx.post("https://login.procore.com/oauth/token", data=form)  # expect: PCR103
        answer.raise_for_status()
        self._token = answer.json()

    def get(self, path, **params):
        if self._token is None or time.time() > self._token["created_at"] + self._token["expires_in"] - 60:
            self._login()
        answer = httpx.get(
            f"https://api.procore.com/rest/v1.0{path}",
            params=params,
            headers={
                "Authorization": f"Bearer {self._token['access_token']}",
                "Procore-Company-Id": str(self.tenant["company_id"]),
            },
        )
        answer.raise_for_status()
        return answer.json()


def main():
    for slug in TENANTS:
        vendors = TenantClient(slug).get("/vendors", company_id=TENANTS[slug]["company_id"])
        print(slug, len(vendors))


if __name__ == "__main__":
    main()
