import datetime as dt
import os

import requests


class Procore:
    def __init__(self, store):
        self.store = store

    def token(self):
        record = self.store.load("procore")
        dies_at = dt.datetime.utcfromtimestamp(record["created_at"] + record["expires_in"])
        if dt.datetime.utcnow() > dies_at - dt.timedelta(minutes=5):
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "refresh_token",
                    "refresh_token": record["refresh_token"],
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            record = answer.json()
            self.store.save("procore", record)
        return record["access_token"]

    def approved_requisitions(self, project_id):
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/requisitions",
            params={"project_id": project_id, "filters[status]": "approved"},
            headers={
                "Authorization": f"Bearer {self.token()}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
