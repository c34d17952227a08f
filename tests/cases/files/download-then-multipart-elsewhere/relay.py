"""A file link fetched with the token, its content posted to another vendor."""

from __future__ import annotations

import os

import httpx

API = "https://api.procore.com/rest/v1.0"


def relay(project_id: int, submittal_id: int) -> int:
    bearer = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}
    headers = {**bearer, "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    submittal = httpx.get(f"{API}/projects/{project_id}/submittals/{submittal_id}", headers=headers).raise_for_status().json()
    sent = 0
    for attachment in submittal["attachments"]:
        content = httpx.get(attachment["url"], headers=bearer, follow_redirects=True).raise_for_status().content
        httpx.post(
            "https://upload.box.com/api/2.0/files/content",
            headers={"Authorization": f"Bearer {os.environ['BOX_TOKEN']}"},
            files={"file": (attachment["filename"], content)},
        ).raise_for_status()
        sent += 1
    return sent
