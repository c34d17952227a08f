"""Works behind the office proxy, at a price."""
import os

import requests
import urllib3

urllib3.disable_warnings()


class Client:
    def __init__(self):
        self.session = requests.Session()
        self.session.verify = False  # expect: PCR206
        self.session.headers.update(
            {
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            }
        )

    def vendors(self, project_id):
        answer = self.session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors", timeout=30)
        answer.raise_for_status()
        return answer.json()

    def users(self, project_id):
        answer = self.session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/users", timeout=30)
        answer.raise_for_status()
        return answer.json()
