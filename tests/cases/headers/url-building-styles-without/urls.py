"""posixpath, yarl, format, percent and join: five ways to the same host, five bare requests."""

from __future__ import annotations

import os
import posixpath
from urllib.parse import urljoin

import aiohttp
import requests
from yarl import URL

SCHEME_AND_HOST = "https://api.procore.com"
PREFIX = "rest/v1.0"
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]


def by_posixpath(project_id: int) -> requests.Response:
    url = posixpath.join(SCHEME_AND_HOST, PREFIX, "projects", str(project_id), "rfis")
    return requests.get(url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30)  # expect: PCR201


def by_percent(project_id: int) -> requests.Response:
    url = "%s/%s/projects/%d/submittals" % (SCHEME_AND_HOST, PREFIX, project_id)
    return requests.get(url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30)  # expect: PCR201


def by_join(project_id: int) -> requests.Response:
    url = "/".join((SCHEME_AND_HOST, PREFIX, "projects", str(project_id), "vendors"))
    return requests.get(url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30)  # expect: PCR201


def by_urljoin(project_id: int) -> requests.Response:
    url = urljoin(SCHEME_AND_HOST, f"/{PREFIX}/projects/{project_id}/forms")
    return requests.get(url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30)  # expect: PCR201


async def by_yarl(session: aiohttp.ClientSession, project_id: int) -> list[dict]:
    url = URL(SCHEME_AND_HOST) / "rest" / "v1.0" / "projects" / str(project_id) / "locations"
    async with session.get(url, headers={"Authorization": f"Bearer {TOKEN}"}) as answer:  # expect: PCR201
        return await answer.json()
