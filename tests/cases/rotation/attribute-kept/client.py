"""Client object that renews its access token and never looks at the other half of the answer."""
import os
import time

import requests


class Client:
    def __init__(self, refresh_token):
        self.refresh_token = refresh_token
        self.access_token = None
        self.expires_at = 0

    def renew(self):
        body = {"grant_type": "refresh_token", "refresh_token": self.refresh_token, **self._app()}  # may: PCR107
        answer = requests.post("https://login.procore.com/oauth/token", data=body, timeout=30)  # expect: PCR107
        answer.raise_for_status()
        data = answer.json()
        self.access_token = data["access_token"]  # may: PCR107
        self.expires_at = data["created_at"] + data["expires_in"]

    @staticmethod
    def _app():
        return {"client_id": os.environ["CLIENT_ID"], "client_secret": os.environ["CLIENT_SECRET"]}

    def meetings(self, project_id):
        if time.time() > self.expires_at - 60:
            self.renew()
        answer = requests.get(
            f"https://api.procore.com/rest/v1.1/projects/{project_id}/meetings",
            headers={
                "Authorization": f"Bearer {self.access_token}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    with open(os.path.expanduser("~/.procore_refresh")) as fh:
        print(Client(fh.read().strip()).meetings(os.environ["PROJECT"]))
