"""requests-futures with complete headers."""

from __future__ import annotations

import os
from concurrent.futures import as_completed

from requests_futures.sessions import FuturesSession

API = "https://api.procore.com/rest/v1.0"


def all_rfis(project_ids: list[int]) -> dict[int, list[dict]]:
    result: dict[int, list[dict]] = {}
    with FuturesSession(max_workers=4) as session:
        session.headers.update(
            {
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            }
        )
        futures = {session.get(f"{API}/projects/{pid}/rfis"): pid for pid in project_ids}
        for future in as_completed(futures):
            response = future.result()
            response.raise_for_status()
            result[futures[future]] = response.json()
    return result
