"""The old host hides in .env."""

import os

import requests
from dotenv import load_dotenv

load_dotenv()

BASE_URL = os.environ["PROCORE_BASE_URL"]  # may: PCR202


def meetings(project_id, company_id):
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": str(company_id)}
    response = requests.get(f"{BASE_URL}/rest/v1.1/projects/{project_id}/meetings", headers=headers, timeout=30)  # may: PCR202
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    print(meetings(77, 8089))
