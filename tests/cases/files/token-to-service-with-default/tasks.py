"""Stamp submittals and resize photos by services whose addresses the environment may change."""

import os

import requests

API = os.environ.get("PROCORE_API", "https://api.procore.com/rest/v1.0")
GATEWAY = os.environ.get("PROCORE_GATEWAY", "https://gateway.acme-tools.example.org")
STAMPER = os.environ.get("STAMPER_URL", "https://stamper.acme-tools.example.org")
RESIZER = os.environ.get("RESIZER_URL", "https://resize.acme-tools.example.org")
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def stamp(project_id: int, submittal_id: int) -> None:
    submittal = requests.get(f"{API}/projects/{project_id}/submittals/{submittal_id}", headers=HEADERS, timeout=30).json()
    for attachment in submittal["attachments"]:
        requests.post(  # expect: PCR303
            f"{STAMPER}/v1/stamp",
            json={"source": attachment["url"], "text": "APPROVED"},
            headers={"Authorization": f"Bearer {TOKEN}"},
            timeout=60,
        )


def resize(project_id: int, image: bytes) -> bytes:
    answer = requests.post(
        f"{RESIZER}/v1/fit", data=image, headers={"Authorization": f"Bearer {os.environ['RESIZER_KEY']}"}, timeout=60
    )
    return answer.content


def projects() -> list[dict]:
    return requests.get(f"{GATEWAY}/projects", headers=HEADERS, timeout=30).json()
