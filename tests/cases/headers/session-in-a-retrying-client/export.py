"""The headers are the inner session's."""

from __future__ import annotations

import os

import aiohttp
from aiohttp_retry import ExponentialRetry, RetryClient

API = "https://api.procore.com/rest/v1.0"


async def complete(project: int) -> list:
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        client = RetryClient(client_session=session, retry_options=ExponentialRetry(attempts=4))
        async with client.get(f"{API}/projects/{project}/rfis") as answer:
            return await answer.json()


async def incomplete(project: int) -> list:
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}"}  # expect: PCR201
    async with aiohttp.ClientSession(headers=headers) as session:
        client = RetryClient(client_session=session)
        async with client.get(f"{API}/projects/{project}/submittals") as answer:
            return await answer.json()
