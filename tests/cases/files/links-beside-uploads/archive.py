"""Photos are fetched by a thread; the same helper also opens uploads, whose targets take no token."""

import queue
import threading
from dataclasses import dataclass

import requests
from tqdm.auto import tqdm

API = "https://api.procore.com"


@dataclass
class Job:
    name: str
    link: str


class Archive:
    def __init__(self, token, company):
        self.http = requests.Session()
        self.http.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
        self.jobs: queue.Queue[Job | None] = queue.Queue()

    def api(self, method, path, **options):
        answer = self.http.request(method, f"{API}/rest/{path}", timeout=60, **options)
        answer.raise_for_status()
        return answer.json()

    def collect(self, project):
        for image in tqdm(self.api("GET", "v1.0/images", params={"project_id": project})):
            self.jobs.put(Job(f"{image['id']}.jpg", image["url"]))
        self.jobs.put(None)

    def work(self):
        while (job := self.jobs.get()) is not None:
            answer = requests.get(job.link, timeout=300)  # expect: PCR302
            answer.raise_for_status()
            with open(job.name, "wb") as file:
                file.write(answer.content)

    def run(self, project):
        threading.Thread(target=self.work).start()
        self.collect(project)

    def store(self, project, name, content):
        body = {"response_filename": name, "segments": [{"size": len(content)}]}
        ticket = self.api("POST", f"v1.1/projects/{project}/uploads", json=body)
        target = ticket["segments"][0]
        stored = requests.put(target["url"], data=content, headers=target["headers"], timeout=600)
        done = {"segments": [{"etag": stored.headers["ETag"]}]}
        self.api("PATCH", f"v1.1/projects/{project}/uploads/{ticket['uuid']}", json=done)
