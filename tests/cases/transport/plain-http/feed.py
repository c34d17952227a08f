"""Feed for the lobby screen."""
import os

import requests

API = "http://api.procore.com/rest/v1.0"  # expect: PCR206


def open_rfis(project_id):
    answer = requests.get(
        f"{API}/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return [row for row in answer.json() if row["status"] == "open"]
