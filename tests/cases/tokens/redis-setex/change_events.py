"""Lists change events above a threshold."""
import argparse
import os

import httpx

from tokenstore import obtain


def change_events(project_id: int):
    headers = {"Authorization": f"Bearer {obtain()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    resp = httpx.get(
        "https://api.procore.com/rest/v1.1/change_events", params={"project_id": project_id}, headers=headers
    )
    resp.raise_for_status()
    return resp.json()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=int)
    for event in change_events(parser.parse_args().project):
        print(event["number"], event["title"])
