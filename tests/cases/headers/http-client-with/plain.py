"""http.client: host and path apart, headers complete."""

from __future__ import annotations

import http.client
import json
import os
from contextlib import closing


def api_get(path: str) -> list[dict]:
    headers = {
        "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    with closing(http.client.HTTPSConnection("api.procore.com", timeout=30)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} {answer.reason}")
        return json.loads(answer.read())


if __name__ == "__main__":
    print(api_get("/rest/v1.0/projects/77/rfis"))
