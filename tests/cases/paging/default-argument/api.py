import os
from typing import Iterator

import requests


class Api:
    host = "https://api.procore.com/rest"

    def __init__(self, token: str, company_id: int) -> None:
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})

    def list(self, path: str, per_page: int = 2500, **params) -> Iterator[dict]:  # expect: PCR204
        url = f"{self.host}/{path}"
        params["per_page"] = per_page  # may: PCR204
        while url:
            answer = self.session.get(url, params=params, timeout=60)
            answer.raise_for_status()
            yield from answer.json()
            url, params = answer.links.get("next", {}).get("url"), None


if __name__ == "__main__":
    api = Api(os.environ["PROCORE_ACCESS_TOKEN"], int(os.environ["PROCORE_COMPANY_ID"]))
    for row in api.list(f"v1.0/projects/{os.environ['PROJECT']}/rfis"):
        print(row["subject"])
