"""One page of ten thousand used to be enough for everybody."""
import os

import requests


def all_vendors(token):
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/vendors",
        params={"company_id": company, "per_page": 10000},  # expect: PCR204
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": company},
        timeout=120,
    )
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    print(len(all_vendors(os.environ["PROCORE_ACCESS_TOKEN"])))
