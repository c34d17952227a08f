"""Quick look at one project from the command line."""
import os
import sys

import requests

HEADERS = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"], "Accept": "application/json"}


def vendors(project_id, token):
    url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors?access_token={token}"  # expect: PCR106
    answer = requests.get(url, headers=HEADERS, timeout=30)  # may: PCR106
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    for row in vendors(sys.argv[1], os.environ["PROCORE_ACCESS_TOKEN"]):
        print(row["name"])
