"""URLs built from parts."""

import aiohttp
from yarl import URL

OLD = URL.build(scheme="https", host="app.procore.com", path="/rest/v1.0")  # expect: PCR202
NEW = URL.build(scheme="https", host="api.procore.com", path="/rest/v1.0")
PAGE = URL.build(scheme="https", host="app.procore.com", path="/1/project/home")


async def rfis(headers_of, project):
    async with aiohttp.ClientSession(headers={**headers_of(), "Procore-Company-Id": "1"}) as session:
        await session.get(OLD / "projects" / project / "rfis")
        await session.get(NEW / "projects" / project / "submittals")


def link():
    return f"<a href='{PAGE}'>open</a>"
