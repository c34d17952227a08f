"""Photos: the pages are read side by side, the files one after the other."""

import os
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing.pool import ThreadPool

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": "7"}


def page(number):
    return requests.get(f"{API}/images", params={"page": number, "project_id": 12}, headers=HEADERS, timeout=30).json()


def download():
    with ThreadPoolExecutor() as pool:
        for images in pool.map(page, range(1, 5)):
            for image in images:
                yield requests.get(image["url"], timeout=60).content  # expect: PCR302


def download_with_token():
    for images in ThreadPool(4).map(page, range(1, 5)):
        for image in images:
            yield requests.get(image["url"], headers=HEADERS, timeout=60).content


def mirrors(names):
    with ThreadPoolExecutor() as pool:
        for url in pool.map(lambda name: f"https://mirror.acme.example/{name}", names):
            yield requests.get(url, timeout=60).content


def download_as_they_come():
    with ThreadPoolExecutor() as pool:
        waiting = [pool.submit(page, number) for number in range(1, 5)]
        for future in as_completed(waiting):
            for image in future.result():
                yield requests.get(image["url"], timeout=60).content  # expect: PCR302


def download_by_number():
    with ThreadPoolExecutor() as pool:
        waiting = {pool.submit(page, number): number for number in range(1, 5)}
        for future in as_completed(waiting):
            for image in future.result(timeout=30):
                yield waiting[future], requests.get(image["url"], headers=HEADERS, timeout=60).content


async def download_in_a_loop(loop):
    images = await loop.run_in_executor(None, page, 1)
    for image in images:
        yield requests.get(image["url"], timeout=60).content  # expect: PCR302
