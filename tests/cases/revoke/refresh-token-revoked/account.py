"""Sign-out done right: the refresh token is revoked, the access token forgotten."""
import json
import os
import pathlib

import requests

LOGIN = "https://login.procore.com"


class Account:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.pair = json.loads(self.path.read_text())

    def vendors(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors",
            headers={
                "Authorization": f"Bearer {self.pair['access_token']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()

    def sign_out(self):
        requests.post(
            f"{LOGIN}/oauth/revoke",
            data={
                "token": self.pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=10,
        )
        self.pair.pop("access_token")
        self.path.unlink()
