"""A session subclass keeps the token on redirects, wherever they lead."""

from __future__ import annotations

import os

import requests


class KeepAuthSession(requests.Session):  # may: PCR303
    def rebuild_auth(self, prepared_request, response):  # expect: PCR303
        return None


def download(project_id: int, rfi_id: int) -> list[bytes]:
    session = KeepAuthSession()
    session.headers.update(
        {
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        }
    )
    rfi = session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis/{rfi_id}", timeout=30).json()
    return [session.get(a["url"], timeout=120).content for q in rfi["questions"] for a in q["attachments"]]
