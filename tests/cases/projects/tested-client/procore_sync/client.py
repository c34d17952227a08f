import time

import requests


class TokenExpired(Exception):
    pass


class ProcoreClient:
    def __init__(self, client_id, client_secret, company_id, base_url="https://api.procore.com",
                 login_url="https://login.procore.com"):
        self.client_id = client_id
        self.client_secret = client_secret
        self.company_id = company_id
        self.base_url = base_url
        self.login_url = login_url
        self.session = requests.Session()
        self.session.headers["Procore-Company-Id"] = str(company_id)
        self._expires = 0

    def authenticate(self):
        r = requests.post(
            self.login_url + "/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": self.client_id,
                "client_secret": self.client_secret,
            },
        )
        r.raise_for_status()
        data = r.json()
        self.session.headers["Authorization"] = "Bearer " + data["access_token"]
        self._expires = data["created_at"] + data["expires_in"]

    def get(self, path, **params):
        if time.time() >= self._expires:
            self.authenticate()
        r = self.session.get(self.base_url + path, params=params)
        if r.status_code == 401:
            raise TokenExpired(path)
        r.raise_for_status()
        return r.json()

    def rfis(self, project_id):
        return self.get(f"/rest/v1.0/projects/{project_id}/rfis")

    def attachment(self, att):
        r = self.session.get(att["url"], stream=True)
        r.raise_for_status()
        return r.content
