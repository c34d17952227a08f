import os

import httpx

HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def meetings(project_id):
    with httpx.Client(base_url="https://api.procore.com", headers=HEADERS, verify=False) as client:  # expect: PCR206
        answer = client.get(f"/rest/v1.1/projects/{project_id}/meetings")
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    print(len(meetings(os.environ["PROJECT"])))
