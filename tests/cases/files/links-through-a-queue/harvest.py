"""One thread lists photos, several fetch them."""

from __future__ import annotations

import os
import queue
import threading
from pathlib import Path

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}
jobs: queue.Queue[tuple[int, str]] = queue.Queue(maxsize=500)


def producer(project_id: int) -> None:
    response = requests.get(f"{API}/images", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    for image in response.json():
        jobs.put((image["id"], image["url"]))


def worker() -> None:
    while True:
        image_id, link = jobs.get()
        content = requests.get(link, timeout=60).content  # expect: PCR302
        Path("photos", f"{image_id}.jpg").write_bytes(content)
        jobs.task_done()


if __name__ == "__main__":
    for _ in range(4):
        threading.Thread(target=worker, daemon=True).start()
    producer(int(os.environ["PROCORE_PROJECT_ID"]))
    jobs.join()
