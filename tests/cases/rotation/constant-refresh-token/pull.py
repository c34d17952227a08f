import httpx

import secrets_local as s


def login():
    form = dict(grant_type="refresh_token", refresh_token=s.REFRESH_TOKEN, client_id=s.CLIENT_ID, client_secret=s.CLIENT_SECRET)  # may: PCR107
    answer = httpx.post("https://login.procore.com/oauth/token", data=form)  # expect: PCR107
    answer.raise_for_status()
    return answer.json()["access_token"]  # may: PCR107


def vendors(project_id):
    headers = {"Authorization": f"Bearer {login()}", "Procore-Company-Id": s.COMPANY_ID}
    answer = httpx.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors", headers=headers)
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    for row in vendors(17):
        print(row["name"])
