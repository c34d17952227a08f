import os

import httpx
from tenacity import retry, wait_fixed

from throttle import _status, patient, steady

client = httpx.Client(
    base_url="https://api.procore.com/rest/v1.0/",
    headers={
        "Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    },
)


@patient
@steady
def images(project_id: int, number: int) -> list[dict]:
    reply = client.get("images", params={"project_id": project_id, "page": number, "per_page": 100})
    reply.raise_for_status()
    return reply.json()


@retry(retry=_status(429), wait=wait_fixed(3600))  # expect: PCR205
def albums(project_id: int) -> list[dict]:
    reply = client.get("image_categories", params={"project_id": project_id})
    reply.raise_for_status()
    return reply.json()
