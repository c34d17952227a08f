import os

import requests

from auth import ProcoreAuth

auth = ProcoreAuth(
    os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"], os.environ["PROCORE_COMPANY_ID"], early=300
)


def incidents(project_id):
    answer = requests.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/incidents", auth=auth, timeout=30)
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    print(len(incidents(os.environ["PROJECT"])))
