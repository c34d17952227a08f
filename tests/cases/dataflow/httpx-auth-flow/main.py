import os
import pathlib

import httpx

from flow import ProcoreFlow


def main():
    client = httpx.Client(
        base_url="https://api.procore.com",
        auth=ProcoreFlow(pathlib.Path.home() / ".procore.json"),
        headers={"procore-company-id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=900,
    )
    with client:
        for row in client.get(f"/rest/v1.0/projects/{os.environ['PROJECT']}/vendors").raise_for_status().json():
            print(row["name"])


if __name__ == "__main__":
    main()
