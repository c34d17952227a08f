"""Authlib refreshes silently; what it gets is kept in memory only, and the next start begins with the old token."""
import os

from authlib.integrations.httpx_client import AsyncOAuth2Client


def make_client():
    token = {"access_token": "", "refresh_token": os.environ["PROCORE_REFRESH_TOKEN"], "expires_at": 1}  # may: PCR107
    client = AsyncOAuth2Client(os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"], token=token, token_endpoint="https://login.procore.com/oauth/token")  # expect: PCR107
    client.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return client


async def rfis(project_id):
    async with make_client() as client:
        answer = await client.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis")
        answer.raise_for_status()
        return answer.json()
