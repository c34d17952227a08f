"""TLS 1.2 or newer, the company's own certificate authority, a proxy on plain http inside the house."""
import os
import ssl

import httpx
import requests

context = ssl.create_default_context(cafile=os.environ.get("CA_BUNDLE"))
context.minimum_version = ssl.TLSVersion.TLSv1_2
PROXIES = {"http": "http://proxy.corp.example:8080", "https": "http://proxy.corp.example:8080"}
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def meetings(project_id):
    with httpx.Client(base_url="https://api.procore.com", headers=HEADERS, verify=context) as client:
        answer = client.get(f"/rest/v1.1/projects/{project_id}/meetings")
    answer.raise_for_status()
    return answer.json()


def users(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/users",
        headers=HEADERS,
        proxies=PROXIES,
        verify="/etc/ssl/certs/corp-ca.pem",
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
