"""Jobs of a worker, which keeps its client in the context of all of them."""

import os
import time

import aiohttp
from arq import cron


async def startup(ctx):
    ctx["http"] = aiohttp.ClientSession(headers={"Procore-Company-Id": os.environ["COMPANY"]})
    await refresh(ctx)


async def refresh(ctx):
    form = {"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]}
    async with ctx["http"].post("https://login.procore.com/oauth/token", data=form) as answer:
        answer.raise_for_status()
        data = await answer.json()
    ctx["bearer"] = data["access_token"]
    ctx["dies"] = time.time() + data["expires_in"]


async def inspections(ctx, project):
    headers = {"Authorization": f"Bearer {ctx['bearer']}"}
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/checklist/lists"
    async with ctx["http"].get(url, headers=headers) as answer:
        return len(await answer.json())


class Steady:
    functions = [inspections]
    cron_jobs = [cron(refresh, minute={0, 30})]  # expect: PCR101
    on_startup = startup
    keep_result = 7200


class Watchful:
    functions = [inspections]
    cron_jobs = [cron(inspections, minute={0, 30}), cron(refresh, minute={0, 10, 20, 30, 40, 50})]
    on_startup = startup
