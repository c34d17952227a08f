import os

import requests

from auth import TokenProvider

provider = TokenProvider()


def prime_contracts(project_id):
    resp = requests.get(
        "https://api.procore.com/rest/v1.0/prime_contract",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {provider.get()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    resp.raise_for_status()
    return resp.json()


if __name__ == "__main__":
    for project_id in os.environ["PROJECT_IDS"].split():
        print(project_id, prime_contracts(project_id).get("grand_total"))
