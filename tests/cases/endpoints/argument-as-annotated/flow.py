"""The credentials come out of a store; only the annotation of the task says what they are."""

from typing import Literal

import httpx
from prefect import flow, task
from prefect.blocks.core import Block
from pydantic import BaseModel


class Credentials(Block):
    token: str
    company_id: int

    def client(self) -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)}
        return httpx.Client(base_url="https://api.procore.com/rest", headers=headers, timeout=60)


class Spec(BaseModel):
    path: str
    version: str = "v1.0"
    method: Literal["GET", "POST"] = "GET"


SPECS = [
    Spec(path="projects", version="v1.1"),
    Spec(path="cost_codes"),  # expect: PCR402
    Spec(path="projects/{project_id}/meetings", version="v1.1"),
    Spec(path="meetings"),  # expect: PCR406
    Spec(path="projects/{project_id}/budget_modifications"),
    Spec(path="projects/{project_id}/budget_changes", method="POST"),
]


@task(retries=2)
def extract(spec: Spec, project_id: int, credentials: Credentials):
    with credentials.client() as client:
        path = spec.path.format(project_id=project_id)
        return client.request(spec.method, f"/{spec.version}/{path}").json()


@flow
def nightly(project_id: int):
    credentials = Credentials.load("production")
    for spec in SPECS:
        print(len(extract(spec, project_id, credentials)))
