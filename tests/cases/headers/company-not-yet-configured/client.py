"""The company is configured by whoever uses the client; a default of None is not its value."""

import os
from dataclasses import dataclass

import httpx

API = "https://api.procore.com"


@dataclass
class Config:
    token: str = os.environ["PROCORE_TOKEN"]
    company_id: int | None = None
    company: str | None = None


class Transport:
    def __init__(self, config: Config) -> None:
        self.config = config
        self.http = httpx.Client(base_url=API)

    def rfis(self, project: int) -> list[dict]:
        headers = {"Authorization": f"Bearer {self.config.token}", "Procore-Company-Id": str(self.config.company_id)}
        return self.http.get(f"/rest/v1.0/projects/{project}/rfis", headers=headers).json()

    def submittals(self, project: int) -> list[dict]:
        headers = {"Authorization": f"Bearer {self.config.token}", "Procore-Company-Id": self.config.company}
        return self.http.get(f"/rest/v1.0/projects/{project}/submittals", headers=headers).json()

    def vendors(self, project: int) -> list[dict]:
        headers = {"Authorization": f"Bearer {self.config.token}", "Procore-Company-Id": None}  # expect: PCR201
        return self.http.get(f"/rest/v1.0/projects/{project}/vendors", headers=headers).json()


def show(project: int) -> None:
    transport = Transport(Config())
    print(transport.rfis(project), transport.submittals(project), transport.vendors(project))
