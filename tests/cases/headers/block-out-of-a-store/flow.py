"""A block of credentials that a scheduler keeps."""

from __future__ import annotations

import httpx
from prefect import flow, task
from prefect.blocks.core import Block
from pydantic import Field, SecretStr


class Credentials(Block):
    access_token: SecretStr
    host: str = Field(default="api.procore.com")

    def client(self) -> httpx.Client:
        return httpx.Client(
            base_url=f"https://{self.host}/rest/v1.0",
            headers={"Authorization": "Bearer " + self.access_token.get_secret_value()},  # expect: PCR201
        )

    def company_client(self, company: int) -> httpx.Client:
        client = self.client()
        client.headers["Procore-Company-Id"] = str(company)
        return client


@task
def rfis(block: str, company: int, project: int) -> list:
    with Credentials.load(block).company_client(company) as client:
        return client.get(f"/projects/{project}/rfis").json()


@task
def vendors(block: str, project: int) -> list:
    credentials = Credentials.load(block)
    with credentials.client() as client:
        return client.get(f"/projects/{project}/vendors").json()


@flow
def nightly(block: str = "prod", company: int = 1, project: int = 2) -> tuple:
    return rfis(block, company, project), vendors.submit(block, project)
