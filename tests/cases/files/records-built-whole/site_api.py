"""The client that all readers share."""
import os

import requests

ROOT = "https://api.procore.com/rest/v1.0"


class Api:
    def headers(self):
        return {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}

    def rows(self, path, **params):
        page = 1
        while True:
            answer = requests.get(f"{ROOT}/{path}", headers=self.headers(), params={**params, "page": page}, timeout=30)
            yield from answer.json()
            if "next" not in answer.links:
                return
            page += 1
