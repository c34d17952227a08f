"""Workers that wait for a queue before anybody fills it."""

import asyncio
import os
import queue
import threading
from concurrent.futures import ThreadPoolExecutor

import aiohttp
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
AUTH = {"Authorization": HEADERS["Authorization"]}


class Crawler:
    def __init__(self, project):
        self.project = project
        self.q = queue.Queue()

    def work(self):
        while True:
            job = self.q.get()
            if job is None:
                break
            self.store(job)

    def store(self, job):
        name, url = job
        open(name, "wb").write(requests.get(url).content)  # expect: PCR302

    def run(self):
        threads = [threading.Thread(target=self.work) for _ in range(3)]
        for t in threads:
            t.start()
        for img in requests.get(f"{API}/images", params={"project_id": self.project}, headers=HEADERS).json():
            self.q.put((img["filename"], img["url"]))
        for _ in threads:
            self.q.put(None)


class Safe(Crawler):
    def store(self, job):
        name, url = job
        open(name, "wb").write(requests.get(url, headers=AUTH).content)


def run_safe(project):
    Safe(project).run()


async def worker(name, q, session):
    while True:
        job = await q.get()
        async with session.get(job["href"]) as resp:  # expect: PCR302
            await resp.read()
        q.task_done()


async def pinger(q, session):
    while True:
        job = await q.get()
        await session.get(job["page"])
        q.task_done()


async def main(project):
    q = asyncio.Queue()
    p = asyncio.Queue()
    async with aiohttp.ClientSession() as bare:
        tasks = [asyncio.create_task(worker(f"w{i}", q, bare)) for i in range(3)]
        tasks.append(asyncio.create_task(pinger(p, bare)))
        async with aiohttp.ClientSession(headers=HEADERS) as s:
            async with s.get(f"{API}/projects/{project}/rfis") as r:
                for rfi in await r.json():
                    for q_ in rfi["questions"]:
                        for a in q_["attachments"]:
                            await q.put({"href": a["url"], "name": a["filename"]})
                            await p.put({"page": "https://status.example.org/" + a["filename"]})
        await q.join()


def drain(q, out):
    while not q.empty():
        url = q.get_nowait()
        out.append(requests.get(url).content)  # expect: PCR302


def three(project):
    q = queue.Queue()
    out = []
    with ThreadPoolExecutor() as pool:
        pool.submit(drain, q, out)
        for d in requests.get(f"{API}/projects/{project}/drawing_revisions", headers=HEADERS).json():
            q.put(d["pdf_url"])
