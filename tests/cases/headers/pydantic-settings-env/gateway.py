"""The gateway that the rest of the application talks to."""

from __future__ import annotations

from typing import Any

import httpx

from settings import get_settings


class Gateway:
    def __init__(self) -> None:
        settings = get_settings()
        self._http = httpx.AsyncClient(
            base_url=settings.api_base,
            headers={
                "Authorization": f"Bearer {settings.access_token.get_secret_value()}",
                "Procore-Company-Id": str(settings.company_id),
            },
        )

    async def change_event(self, event_id: int, project_id: int) -> dict[str, Any]:
        response = await self._http.get(f"/change_events/{event_id}", params={"project_id": project_id})
        response.raise_for_status()
        return response.json()
