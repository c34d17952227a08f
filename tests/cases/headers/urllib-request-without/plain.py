"""Standard library only: urllib.request with add_header."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

BASE = "https://api.procore.com"


def api_get(path, **query):
    url = BASE + path
    if query:
        url += "?" + urllib.parse.urlencode(query)
    request = urllib.request.Request(url, method="GET")  # expect: PCR201
    request.add_header("Authorization", "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"])  # may: PCR201
    request.add_header("Accept", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # may: PCR201
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{error.code} for {path}") from error


if __name__ == "__main__":
    for row in api_get("/rest/v1.0/folders", project_id=os.environ["PROCORE_PROJECT_ID"])["folders"]:
        print(row["name"])
