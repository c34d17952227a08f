"""Attributes of a client are headers of its session: one class for them, and a property that a base has."""

import httpx
import requests

API = "https://api.procore.com/rest/v1.0"


class Header:
    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.http.headers.get(self.name)

    def __set__(self, instance, value) -> None:
        instance.http.headers[self.name] = str(value)


class Client:
    bearer = Header("Authorization")
    company = Header("Procore-Company-Id")

    def __init__(self, token: str) -> None:
        self.http = requests.Session()
        self.bearer = f"Bearer {token}"

    def rfis(self, project: int) -> list[dict]:
        return self.http.get(f"{API}/projects/{project}/rfis").json()


class CompanyClient(Client):
    def __init__(self, token: str, company: int) -> None:
        super().__init__(token)
        self.company = company


class FirmClient:
    bearer = Header("Authorization")
    firm = Header("Company-Id")  # expect: PCR201

    def __init__(self, token: str, firm: int) -> None:
        self.http = requests.Session()
        self.bearer = f"Bearer {token}"
        self.firm = firm

    def submittals(self, project: int) -> list[dict]:
        return self.http.get(f"{API}/projects/{project}/submittals").json()


class Base:
    def __init__(self) -> None:
        self.http = httpx.Client(base_url=API)

    @property
    def company(self) -> str:
        return self.http.headers["Procore-Company-Id"]

    @company.setter
    def company(self, value: int) -> None:
        self.http.headers["Procore-Company-Id"] = str(value)


class Forms(Base):
    def __init__(self, token: str, company: int) -> None:
        super().__init__()
        self.http.headers["Authorization"] = f"Bearer {token}"
        self.company = company

    def all(self, project: int) -> list[dict]:
        return self.http.get(f"/projects/{project}/forms").json()


def run(token: str, company: int, project: int) -> None:
    print(CompanyClient(token, company).rfis(project))
    print(FirmClient(token, company).submittals(project))
    print(Forms(token, company).all(project))


async def close(client: httpx.AsyncClient, token: str, project: int) -> None:
    """Somebody's client, which may have the company as those above have."""
    url = f"{API}/projects/{project}/punch_items/4"
    await client.patch(url, json={"status": "closed"}, headers={"Authorization": f"Bearer {token}"})
