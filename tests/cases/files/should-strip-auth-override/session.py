"""Since 2.20 requests asks should_strip_auth; here it always hears no."""

from __future__ import annotations

import os

from requests.sessions import Session


class StickySession(Session):
    def should_strip_auth(self, old_url, new_url):  # expect: PCR303
        return False


def photos(project_id: int) -> list[bytes]:
    session = StickySession()
    session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    rows = session.get("https://api.procore.com/rest/v1.0/images", params={"project_id": project_id}).json()
    return [session.get(row["url"]).content for row in rows]
