"""An archive of attachments: a crew of tasks, records with links, a sign to stop that is put back."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import AsyncIterator, NamedTuple

import httpx

STOP = (None, None)


class Paper(NamedTuple):
    key: int
    link: str


class Papers:
    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def walk(self, project: int) -> AsyncIterator[Paper]:
        url, params = "images", {"project_id": project, "per_page": 500}
        while url:
            answer = await self._http.get(url, params=params)
            for row in answer.json():
                yield Paper(row["id"], row["url"])
            url, params = answer.links.get("next", {}).get("url"), None

    async def fetch(self, link: str) -> bytes:
        return (await self._http.get(link)).content


@asynccontextmanager
async def connect(token: str, company: int):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": f"{company}"}
    async with httpx.AsyncClient(base_url="https://api.procore.com/rest/v1.0/", headers=headers) as http:
        yield Papers(http)


async def produce(papers: Papers, project: int, jobs: asyncio.Queue) -> None:
    async for paper in papers.walk(project):
        await jobs.put((paper, Path(f"{paper.key}.jpg")))


async def consume(jobs: asyncio.Queue, http: httpx.AsyncClient) -> None:
    while True:
        paper, path = await jobs.get()
        if paper is None:
            await jobs.put(STOP)
            return
        path.write_bytes((await http.get(paper.link)).content)  # expect: PCR302


async def consume_well(jobs: asyncio.Queue, papers: Papers) -> None:
    while True:
        paper, path = await jobs.get()
        if paper is None:
            await jobs.put(STOP)
            return
        path.write_bytes(await papers.fetch(paper.link))


async def run(token: str, company: int, projects: list[int]) -> None:
    jobs: asyncio.Queue = asyncio.Queue(maxsize=200)
    others: asyncio.Queue = asyncio.Queue()
    async with connect(token, company) as papers, httpx.AsyncClient() as plain:
        crew = [asyncio.create_task(consume(jobs, plain)) for _ in range(6)]
        crew += [asyncio.create_task(consume_well(others, papers)) for _ in range(6)]
        await asyncio.gather(*(produce(papers, project, jobs) for project in projects))
        await asyncio.gather(*(produce(papers, project, others) for project in projects))
        await jobs.put(STOP)
        await others.put(STOP)
        await asyncio.gather(*crew)
