import time

import requests

LOGIN = "https://login.procore.com"


class Auth:
    def __init__(self, client_id, client_secret, clock=time.time):
        self.client_id = client_id
        self.client_secret = client_secret
        self.clock = clock
        self.body = None

    def token(self):
        if self.body is None or self.clock() >= self.body["created_at"] + self.body["expires_in"]:
            answer = requests.post(
                f"{LOGIN}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.client_id,
                    "client_secret": self.client_secret,
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.body = answer.json()
        return self.body["access_token"]


def rfis(auth, company_id, project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {auth.token()}", "Procore-Company-Id": str(company_id)},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
