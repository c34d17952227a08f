"""Written before 2021 and never touched again."""

import os

import requests

PROCORE_URL = "https://api.procore.com/vapid"  # expect: PCR403


class Legacy(object):
    def __init__(self, token, company_id):
        self.headers = {"Authorization": "Bearer " + token, "Procore-Company-Id": str(company_id)}

    def folders(self, project_id):
        r = requests.get(PROCORE_URL + "/folders", params={"project_id": project_id}, headers=self.headers)
        r.raise_for_status()
        return r.json()

    def images(self, project_id):
        r = requests.get(PROCORE_URL + "/images", params={"project_id": project_id}, headers=self.headers)
        r.raise_for_status()
        return r.json()


if __name__ == "__main__":
    print(Legacy(os.environ["PROCORE_ACCESS_TOKEN"], 8089).folders(77))
