"""Entry point."""

import os

from client import ApiClient
from hooks import register


def main() -> None:
    api = ApiClient(os.environ["PROCORE_ACCESS_TOKEN"])
    for project in api.get("/projects", company_id=os.environ["PROCORE_COMPANY_ID"]):
        register(api, project["id"], "https://crew.example.com/procore")


if __name__ == "__main__":
    main()
