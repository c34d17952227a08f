"""What the worker does; its client comes from the context."""

import os
import time


async def refresh(ctx):
    form = {"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]}
    async with ctx["portal"].post("https://login.procore.com/oauth/token", data=form) as answer:
        answer.raise_for_status()
        data = await answer.json()
    ctx["bearer"] = data["access_token"]
    ctx["dies"] = time.time() + data["expires_in"]


async def meetings(ctx, project):
    headers = {"Authorization": f"Bearer {ctx['bearer']}"}
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/meetings"
    async with ctx["portal"].get(url, headers=headers) as answer:
        return len(await answer.json())


async def sweep(ctx):
    async with ctx["portal"].get("https://files.corp.local/sweep") as answer:
        return answer.status
