"""Mirrors a project's drawings overnight; the run takes longer than one token lives."""
import asyncio
import json
import logging
import os
import pathlib
import time

import httpx

log = logging.getLogger("mirror")
PAIR = pathlib.Path(os.environ.get("PAIR_FILE", "pair.json"))
REFRESH_INTERVAL_SEC = 75 * 60  # expect: PCR101
PAUSE_SEC = 1800


class Session:
    def __init__(self) -> None:
        self.headers = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
        self.last_refresh_at = 0.0

    async def maybe_refresh(self) -> None:
        if time.monotonic() - self.last_refresh_at >= REFRESH_INTERVAL_SEC:  # may: PCR101
            log.info("interval reached, refreshing")
            await self._refresh()

    async def _refresh(self) -> None:
        pair = json.loads(PAIR.read_text())
        async with httpx.AsyncClient() as client:
            answer = await client.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "refresh_token",
                    "refresh_token": pair["refresh_token"],
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
            )
        answer.raise_for_status()
        pair = answer.json()
        PAIR.write_text(json.dumps(pair))
        self.headers["Authorization"] = f"Bearer {pair['access_token']}"
        self.last_refresh_at = time.monotonic()

    async def rfis(self, project_id: int) -> list[dict]:
        await self.maybe_refresh()
        async with httpx.AsyncClient(headers=self.headers) as client:
            answer = await client.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis")
        answer.raise_for_status()
        return answer.json()


async def main() -> None:
    session = Session()
    while True:
        for project_id in os.environ["PROJECT_IDS"].split(","):
            print(len(await session.rfis(int(project_id))))
        await asyncio.sleep(PAUSE_SEC)


if __name__ == "__main__":
    asyncio.run(main())
