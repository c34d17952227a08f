import httpx
import patched  # noqa: F401
import requests

API = "https://api.procore.com/rest/v1.0"


def vendors(token, company):
    answer = requests.get(f"{API}/vendors", params={"company_id": company}, headers={"Authorization": f"Bearer {token}"})
    return answer.json()


def close(token, rfi):
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {token}"
        session.patch(f"{API}/rfis/{rfi}", json={"rfi": {"status": "closed"}}).raise_for_status()


def images(token, project):
    return httpx.get(f"{API}/images", params={"project_id": project}, headers={"Authorization": f"Bearer {token}"})


def upload(token, body):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    return httpx.post(f"{API}/images", json=body, headers=headers)
