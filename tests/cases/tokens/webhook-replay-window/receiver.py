"""Webhook receiver: events older than 15 minutes are treated as replays."""
import hmac
import os
import time

import httpx
from fastapi import FastAPI, Header, HTTPException, Request

app = FastAPI()
MAX_EVENT_AGE = 900
DEDUP_WINDOW = 7200
_seen: dict[int, float] = {}
_login: dict = {}


async def bearer() -> str:
    if not _login or time.time() > _login["created_at"] + _login["expires_in"] - 120:
        async with httpx.AsyncClient() as client:
            answer = await client.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
            )
        answer.raise_for_status()
        _login.update(answer.json())
    return _login["access_token"]


@app.post("/hooks/procore")
async def hook(request: Request, authorization: str = Header()):
    if not hmac.compare_digest(authorization, os.environ["HOOK_SECRET"]):
        raise HTTPException(403)
    event = await request.json()
    now = time.time()
    if now - event["timestamp"] > MAX_EVENT_AGE:
        return {"ignored": "too old"}
    for key, seen_at in list(_seen.items()):
        if now - seen_at > DEDUP_WINDOW:
            del _seen[key]
    if event["id"] in _seen:
        return {"ignored": "duplicate"}
    _seen[event["id"]] = now
    headers = {"Authorization": f"Bearer {await bearer()}", "Procore-Company-Id": str(event["company_id"])}
    async with httpx.AsyncClient(headers=headers) as client:
        answer = await client.get(
            f"https://api.procore.com/rest/v1.0/projects/{event['project_id']}/rfis/{event['resource_id']}"
        )
    return {"status": answer.status_code}
