"""Drawings by queues of threads and processes; what fails is put back."""

from __future__ import annotations

import multiprocessing as mp
import os
import threading
from queue import PriorityQueue

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "12"}
REVISIONS = "https://api.procore.com/rest/v1.0/projects/7/drawing_revisions"
bare: PriorityQueue = PriorityQueue()
careful: PriorityQueue = PriorityQueue()


def worker() -> None:
    while True:
        tries, link = bare.get()
        try:
            requests.get(link, timeout=60)  # expect: PCR302
        except OSError:
            bare.put((tries + 1, link), True, 5)
        finally:
            bare.task_done()


def careful_worker() -> None:
    while True:
        tries, link = careful.get()
        try:
            requests.get(link, headers=HEADERS, timeout=60)
        except OSError:
            careful.put((tries + 1, link))


def process(inbox, done) -> None:
    for link in iter(inbox.get, None):
        done.put(requests.get(link, timeout=60).status_code)  # expect: PCR302


def main() -> None:
    inbox, done = mp.Queue(), mp.Queue()
    crew = [mp.Process(target=process, args=(inbox, done)) for _ in range(4)]
    for one in crew:
        one.start()
    for target in (worker, careful_worker):
        threading.Thread(target=target, daemon=True).start()
    for row in requests.get(REVISIONS, headers=HEADERS, timeout=60).json():
        bare.put((0, row["pdf_url"]))
        careful.put((0, row["pdf_url"]))
        inbox.put(row["pdf_url"])
    for _ in crew:
        inbox.put(None)


if __name__ == "__main__":
    main()
