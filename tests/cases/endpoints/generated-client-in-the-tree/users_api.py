"""A part of a generated client that was copied into the tree."""
import os

import requests


class UsersApi:
    def __init__(self, host="https://api.procore.com"):
        self._host = host

    def rest_v10_users_get(self, procore_company_id, company_id):
        return requests.get(
            f"{self._host}/rest/v1.0/users",  # expect: PCR406
            params={"company_id": company_id},
            headers={"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": procore_company_id},
        ).json()
