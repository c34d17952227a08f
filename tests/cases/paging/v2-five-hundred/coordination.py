"""Coordination issues over REST v2, where a hundred rows are the most."""
import os

import aiohttp


async def issues(session: aiohttp.ClientSession, company_id: str, project_id: str):
    url = f"https://api.procore.com/rest/v2.0/companies/{company_id}/projects/{project_id}/coordination_issues?per_page=500"  # expect: PCR204
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": company_id}
    async with session.get(url, headers=headers) as answer:  # may: PCR204
        answer.raise_for_status()
        return (await answer.json())["data"]
