"""One token for all web workers, kept in Redis."""
import os

import redis.asyncio as redis
import httpx

pool = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
TTL = {
    "session": 86400,
    "procore_token": 110 * 60,  # expect: PCR101
    "project_list": 300,
}


async def procore_token() -> str:
    cached = await pool.get("procore_token")
    if cached:
        return cached
    async with pool.lock("procore_token_lock", timeout=20):
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
        token = answer.json()["access_token"]
        await pool.set("procore_token", token, ex=TTL["procore_token"])  # may: PCR101
    return token
