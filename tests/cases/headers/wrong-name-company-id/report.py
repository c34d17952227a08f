"""The company goes out as `company_id`, which nobody reads."""

import os
import sys

import requests

BASE_URL = os.getenv("PROCORE_API_BASE", "https://api.procore.com")


def get_headers():
    return {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "company_id": os.environ["PROCORE_COMPANY_ID"]}  # expect: PCR201


def main():
    project_id = sys.argv[1]
    response = requests.get(f"{BASE_URL}/rest/v1.0/projects/{project_id}/rfis", headers=get_headers(), timeout=30)
    response.raise_for_status()
    for rfi in response.json():
        print(f"{rfi['number']:>6} {rfi['subject']}")


if __name__ == "__main__":
    main()
