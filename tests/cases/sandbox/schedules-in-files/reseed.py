"""Our demo records, put back once the monthly sandbox was overwritten."""
import os

import requests

API = os.environ.get("PROCORE_API", "https://api-monthly.procore.com")


def main():
    company = os.environ["PROCORE_COMPANY_ID"]
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": company}
    found = requests.get(f"{API}/rest/v1.0/projects", params={"company_id": company}, headers=headers, timeout=30)
    found.raise_for_status()


def restore_demo_projects():
    main()


if __name__ == "__main__":
    main()
