"""Only the Procore one of the two clients lacks something."""

import os

from http_api import JsonApi

GRAPH_HEADERS = {"Authorization": "Bearer " + os.environ["GRAPH_TOKEN"]}
PROCORE_HEADERS = {"Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]}  # expect: PCR201

graph = JsonApi("https://graph.microsoft.com/v1.0", GRAPH_HEADERS)
procore = JsonApi("https://api.procore.com/rest/v1.0", PROCORE_HEADERS)


def new_starters(company_id: int) -> list[str]:
    known = {person["email_address"] for person in procore.get(f"companies/{company_id}/people")}
    return [user["mail"] for user in graph.get("users", top=200)["value"] if user["mail"] not in known]


if __name__ == "__main__":
    print("\n".join(new_starters(8089)))
