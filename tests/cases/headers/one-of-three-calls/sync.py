"""Three calls in one class, each with its own inline headers; the second one slipped through review."""

from __future__ import annotations

from datetime import date
from typing import Any

import requests


class TimesheetSync:
    api = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str, company_id: int) -> None:
        self.token = token
        self.company_id = company_id

    def types(self) -> list[dict[str, Any]]:
        url = f"{self.api}/companies/{self.company_id}/timecard_time_types"
        return requests.get(
            url,
            headers={"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)},
            timeout=30,
        ).json()

    def entries(self, day: date) -> list[dict[str, Any]]:
        return requests.get(  # expect: PCR201
            f"{self.api}/companies/{self.company_id}/timecard_entries",
            params={"start_date": day.isoformat(), "end_date": day.isoformat()},
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=30,
        ).json()

    def update(self, entry_id: int, hours: float) -> None:
        requests.patch(
            f"{self.api}/companies/{self.company_id}/timecard_entries/{entry_id}",
            json={"timecard_entry": {"hours": hours}},
            headers={"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)},
            timeout=30,
        ).raise_for_status()
